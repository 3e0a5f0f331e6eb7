"""What the words and pictures of unit 00 compute from `datasets/`."""

from __future__ import annotations

from egov.data import load, value


def population(province: str) -> int:
    """People registered at Dukcapil in December 2024."""
    return value("provinsi", "penduduk", provinsi=province)


def internet(province: str) -> float | None:
    """Internet users in percent of persons aged 5 and more (BPS 2023); None where no figure stands alone."""
    rows = load("indikator_provinsi").query("indikator == 'pengguna internet 5+' and tahun == 2023")
    found = rows.loc[(rows["provinsi"] == province) & (rows["kelompok"] == "total"), "nilai"]
    return float(found.iloc[0]) if len(found) else None
