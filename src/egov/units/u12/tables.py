"""Tables that a trainee calls by name in unit 12: the campaign, the funnel, the tin."""

from __future__ import annotations

from egov.core.errors import UserError
from egov.units.u12 import data

GROUPS = ("semua", "warga", data.STAFF, *data.AGES)
WORDS = {
    "group": "Kelompok {given} tidak ada. Yang ada, di antara tanda kutip: {known}.",
    "helped": "Tulis dibantu=True untuk yang dibantu, atau dibantu=False untuk yang sendiri. Tanpa tanda kutip.",
    "staff": "Pegawai tidak dibagi menurut bantuan: tidak seorang pun membukanya. Hapus bagian dibantu.",
    "tin": "Kaleng {given} tidak ada. Yang ada: kaleng(\"kecil\") dan kaleng(\"besar\").",
    "people": "Banyak orang ditulis dengan angka bulat dari 1 sampai 100000, misalnya orang=20.",
}  # fmt: skip


def kampanye():
    """56 days on four platforms."""
    return data.campaign()


def semester():
    """July to December, a row a month."""
    return data.semester()


def corong(kelompok: str = "semua", dibantu: bool | None = None):
    """How many of a group reached each stage: `corong("50 ke atas", dibantu=True)`."""
    import pandas as pd

    group = " ".join(str(kelompok).lower().replace("–", "-").split())
    if group not in GROUPS:
        known = ", ".join(f'"{one}"' for one in GROUPS)
        raise UserError(WORDS["group"].format(given=f'"{kelompok}"', known=known))
    if dibantu not in (None, True, False) or isinstance(dibantu, (int, float)) and not isinstance(dibantu, bool):
        raise UserError(WORDS["helped"])
    if group == data.STAFF and dibantu is not None:
        raise UserError(WORDS["staff"])
    rows = data.accounts(group if group in data.AGES else "", dibantu, staff=group in ("semua", data.STAFF))
    if group == data.STAFF:
        rows = rows[rows["asal"] == data.STAFF]
    steps = data.funnel(rows)
    return pd.DataFrame({"orang": steps.values()}, index=pd.Index(list(steps), name="tahap"))


def kaleng(uji: str = data.SMALL, orang: int | None = None):
    """B's lead over A in 20,000 repetitions of a test; `orang` slips from each tin instead of as many as it had."""
    if str(uji).lower().strip() not in (data.SMALL, data.LARGE):
        raise UserError(WORDS["tin"].format(given=f'"{uji}"'))
    if orang is not None and (type(orang) is not int or not 1 <= orang <= 100_000):
        raise UserError(WORDS["people"])
    return data.draws(str(uji).lower().strip(), orang).copy()
