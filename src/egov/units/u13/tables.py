"""The tables that a trainee calls by name in unit 13."""

from __future__ import annotations

from egov.units.u13 import data

bantuan, penduduk, puskesmas, akses = data.aid, data.people, data.patients, data.log


def siapa():
    """Found and not found, by sum of aid."""
    import pandas as pd

    rows = data.aid()
    found = data.known(rows["kunci"]).map({True: "ketemu", False: "tidak ketemu"})
    table = pd.crosstab(rows["bantuan_rupiah"], found)
    table["semua"] = table.sum(axis=1)
    return table.rename_axis(columns=None)
