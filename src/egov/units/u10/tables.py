"""Tables and measures that a trainee calls by name in unit 10."""

from __future__ import annotations

from egov.core.errors import UserError
from egov.data import load
from egov.units.u10 import data

WORDS = {
    "rule": "Aturan adalah kolom ya/tidak, satu untuk setiap tiket. Tulis lagi barisnya mulai dari aduan[...].",
    "marked": "Aturan ini menandai {count} dari {total} tiket, kira-kira {daily} sehari kerja.",
    "desk": "Dari sepuluh tiket di meja tadi: {caught} dari {danger} yang berbahaya tertangkap, {false} lainnya ikut.",
}
DESK = ("T0097", "T0044", "T0284", "T1175", "T0672", "T0139", "T0076", "T0126", "T0656", "T1012")


def aduan():
    """1,200 tickets with the four columns this unit adds."""
    return data.complaints()


def sampai_mei():
    """Tickets that came in until 31 May."""
    return data.watched()


def hari_kerja():
    """Every working day."""
    rows = load("hari_kerja")
    return rows[rows["hari_kerja"]][["tanggal", "hari"]].reset_index(drop=True)


def ukur_aturan(aturan) -> None:
    """How much work a rule makes, and what it catches of the desk's ten."""
    from egov.charts import angka

    rows = data.complaints()
    if str(getattr(aturan, "dtype", "")) not in {"bool", "boolean"} or len(aturan) != len(rows):
        raise UserError(WORDS["rule"])
    marked = rows[aturan.to_numpy(bool)]
    days = hari_kerja()["tanggal"].between(rows["masuk"].min().normalize(), rows["masuk"].max()).sum()
    hit = marked["tiket"].isin(DESK)
    caught = marked["tiket"].isin(data.DANGEROUS)
    print(WORDS["marked"].format(count=len(marked), total=angka(len(rows), 0), daily=angka(len(marked) / days, 1)))
    print(WORDS["desk"].format(caught=caught.sum(), danger=len(data.DANGEROUS), false=(hit & ~caught).sum()))
