"""What the instructor reads afterwards: one line per submission, in a CSV for spreadsheets and a page for people."""

from __future__ import annotations

import html
from pathlib import Path

from egov.core import csv as sheets
from egov.core import files
from egov.core.messages import known, say
from egov.grading.intake.reading import visible

COLUMNS = ["peserta", "nama", "keadaan", "nilai", "maksimum", "menunggu_nilai_tertulis", "catatan"]
STATES = ("graded", "waiting", "ungradable", "system")


def sentence(code: str, cell: str = "", what: str = "") -> str:
    """One Indonesian sentence for a note; an unknown code is shown rather than lost."""
    cell, what = visible(cell), visible(what)
    if not known(f"grading.note.{code}"):
        return f"{code} {cell}".strip()
    return say(f"grading.note.{code}", sel=f"'{cell}'" if cell else "yang dikirim", apa=what)


def rows(results: list[dict]) -> list[dict]:
    made = []
    for item in sorted(results, key=lambda r: r["student"]):
        notes = [sentence(*n) for n in item.get("notes", [])]
        if item.get("reason"):
            notes.insert(0, visible(item["reason"]))
        number = item.get("score")
        made.append({
            "peserta": visible(item["student"]), "nama": item.get("name", ""), 
            "keadaan": say(f"grading.state.{item['state']}"),
            "nilai": "" if number is None else number, "maksimum": item.get("max_score", 0) or 0,
            "menunggu_nilai_tertulis": item.get("waiting", 0) or "", "catatan": " ".join(dict.fromkeys(notes)),
        })  # fmt: skip
    return made


def write(folder: Path, assignment: str, results: list[dict]) -> tuple[Path, Path]:
    """The CSV carries a byte-order mark and semicolons, as Excel in Indonesia expects."""
    table = rows(results)
    data, page = folder / f"{assignment}.csv", folder / f"{assignment}.html"
    files.write(data, sheets.content([COLUMNS, *[[row[c] for c in COLUMNS] for row in table]]))
    files.write(page, _page(assignment, table, results).encode("utf-8"))
    return data, page


def counts(results: list[dict]) -> dict[str, int]:
    found = dict.fromkeys(STATES, 0)
    for item in results:
        found[item["state"]] += 1
    return found


def last_line(results: list[dict]) -> str:
    found = counts(results)
    return " · ".join(f"{found[state]} {say(f'grading.state.{state}')}" for state in STATES)


def _page(assignment: str, table: list[dict], results: list[dict]) -> str:
    head = "".join(f"<th scope='col'>{html.escape(c.replace('_', ' '))}</th>" for c in COLUMNS)
    body = "".join(f"<tr>{''.join(_cell(row[c]) for c in COLUMNS)}</tr>\n" for row in table)
    return say("grading.report.page", tugas=html.escape(assignment), ringkasan=html.escape(last_line(results)),
                                              kepala=head, isi=body)  # fmt: skip


def _cell(value: object) -> str:
    shown = sheets.cell(value) if isinstance(value, (int, float)) else str(value)
    return f"<td>{html.escape(shown)}</td>"
