"""The sheet of one province of the trainee's choice: each figure with its base and year, and what is missing."""

from __future__ import annotations

import difflib
from html import escape

from egov.charts import _display, angka, persen
from egov.data import load
from egov.errors import UserError
from egov.units.u06_data import PARENT, PERSONS, households, indicator, population, population_of_34


def lembar(name: str) -> None:
    """Show the sheet of the province `name`."""
    code = _code(name)
    rows = _rows(code)
    title = load("provinsi").set_index("kode_kemendagri")["provinsi"][code]
    cells = "".join(
        f"<tr><td style='text-align:left'>{escape(what)}</td><td style='text-align:right'>{escape(value)}</td>"
        f"<td style='text-align:left'>{escape(base)}</td></tr>"
        for what, value, base in rows
    )
    html = (
        f"<p><strong>Lembar provinsi: {escape(title)}</strong></p><table><thead><tr>"
        "<th style='text-align:left'>Apa</th><th>Nilai</th>"
        "<th style='text-align:left'>Dari siapa, kapan, kata siapa</th></tr></thead>"
        f"<tbody>{cells}</tbody></table>"
    )
    plain = "\n".join([f"Lembar provinsi: {title}", *(" | ".join(row) for row in rows)])
    _display({"text/html": html, "text/plain": plain})


def _code(name: str) -> str:
    names = load("provinsi").set_index("provinsi")["kode_kemendagri"]
    by_name = {known.casefold(): code for known, code in names.items()}
    wanted = str(name).strip().casefold()
    if wanted in by_name:
        return by_name[wanted]
    close = difflib.get_close_matches(wanted, by_name, n=1, cutoff=0.7)
    near = next((known for known in names.index if close and known.casefold() == close[0]), "Maluku")
    raise UserError(f"Provinsi “{name}” tidak ada di daftar. Tulis seperti di peta, misalnya “{near}”.")


def _rows(code: str) -> list[tuple[str, str, str]]:
    """(what, value, base), figures of the survey from the province that holds the people there."""
    held = PARENT.get(code, code)
    names = load("provinsi").set_index("kode_kemendagri")["provinsi"]
    area = [c for c in names.index if PARENT.get(c, c) == held]
    split = len(area) > 1
    note = f"; angka {names[held]} sebelum dipecah" if split else ""
    share, people = indicator(PERSONS, 2023)[held], int(population_of_34()[held])
    rows = [("Penduduk", angka(int(population()[code])), "semua umur, Desember 2024, Dukcapil")]
    if split:
        rows.append(("Penduduk wilayah 2023", angka(people), " + ".join(names[c] for c in area)))
    rows.append(("Memakai internet", persen(share, 2), f"orang 5 tahun ke atas, 2023, BPS{note}"))
    unconnected = round((100 - share) / 100 * people)
    whole = f" (seluruh wilayah {names[held]} 2023)" if split else ""
    rows.append((f"Belum memakai internet{whole}", f"kira-kira {angka(unconnected)}",
                 "taksiran kasar: persen 2023 (usia 5+) × penduduk 2024 (semua umur)"))  # fmt: skip
    for group, value in households(held).items():
        if group != "total":
            told = "tidak ada angka" if value is None else persen(value, 2)
            rows.append((f"Rumah tangga berinternet, {group}", told, f"rumah tangga, 2022, BPS{note}"))
    return rows
