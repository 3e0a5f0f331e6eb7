"""The sheet of one province: each figure with its base and year, and what is missing.

`angka_saya` is the short one that opens the lesson: it holds no count of people, since the reader computes that.
"""

from __future__ import annotations

from html import escape

from egov.charts import angka, persen, put
from egov.data import load, province
from egov.units.u06.data import area, households, members, people_in_area, people_of, share, unconnected

Row = tuple[str, str, str]


def persen_saya(name: str = "") -> float:
    """Share of `name`, or of the trainee's own province (of its area, where it was created in 2022)."""
    return share(name or province.chosen())


def penduduk_saya(name: str = "") -> int:
    """People in the area that this share is about."""
    return people_in_area(name or province.chosen())


def angka_saya() -> None:
    """The two figures of the trainee's own province, with their bases."""
    name = province.chosen()
    _show(f"Provinsi Anda: {name}", _basic(name), _note(name))


def lembar(name: str = "") -> None:
    """Show the whole sheet of the province `name`, or of the trainee's own."""
    name = province.known(name) if name else province.chosen()
    _show(f"Lembar provinsi: {name}", [*_basic(name), *_online(name), *_homes(name)], _note(name))


def _note(name: str) -> str:
    """Whose figures these are, where the province of today is not the one of the surveys."""
    if len(members(name)) == 1:
        return ""
    whole, others = area(name), " + ".join(members(name))
    first = f"Pada survei 2022 dan 2023, {whole} masih mencakup {others}."
    return first if name == whole else f"{first} Jadi {name} belum punya angka sendiri; itu bukan nol."


def _of(name: str) -> str:
    return area(name) if len(members(name)) == 1 else f"wilayah {area(name)} sebelum dipecah"


def _basic(name: str) -> list[Row]:
    rows = [(f"Penduduk {name}", angka(people_of(name)), "semua umur, Desember 2024, Dukcapil")]
    if len(members(name)) > 1:
        rows.append((f"Penduduk {_of(name)}", angka(people_in_area(name)), "jumlahnya, Desember 2024, Dukcapil"))
    return [*rows, (f"Memakai internet, {_of(name)}", persen(share(name), 2), "orang 5 tahun ke atas, 2023, BPS")]


def _online(name: str) -> list[Row]:
    base = "taksiran kasar: persen 2023 (usia 5+) × penduduk 2024 (semua umur)"
    return [(f"Belum memakai internet, {_of(name)}", f"kira-kira {angka(unconnected(name))}", base)]


def _homes(name: str) -> list[Row]:
    codes = load("provinsi").set_index("provinsi")["kode_kemendagri"]
    told = {g: v for g, v in households(codes[area(name)]).items() if g != "total"}
    return [
        (f"Rumah tangga berinternet, {group}", "tidak ada angka" if value is None else persen(value, 2),
         f"rumah tangga, 2022, BPS ({_of(name)})")
        for group, value in told.items()
    ]  # fmt: skip


def _show(title: str, rows: list[Row], note: str) -> None:
    cells = "".join(
        f"<tr><td style='text-align:left'>{escape(what)}</td><td style='text-align:right'>{escape(value)}</td>"
        f"<td style='text-align:left'>{escape(base)}</td></tr>"
        for what, value, base in rows
    )
    html = (
        f"<p><strong>{escape(title)}</strong></p><table><thead><tr><th style='text-align:left'>Apa</th><th>Nilai</th>"
        f"<th style='text-align:left'>Dari siapa, kapan, kata siapa</th></tr></thead><tbody>{cells}</tbody></table>"
    )
    plain = "\n".join([title, *(" | ".join(row) for row in rows), *([note] if note else [])])
    put({"text/html": html + (f"<p>{escape(note)}</p>" if note else ""), "text/plain": plain})
