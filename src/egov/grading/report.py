"""What the instructor reads afterwards: one line per submission, in a CSV for spreadsheets and a page for people."""

from __future__ import annotations

import csv
import html
import io
from pathlib import Path

from egov.grading.files import write_atomic
from egov.messages.grading import MESSAGES

COLUMNS = ["peserta", "nama", "keadaan", "nilai", "maksimum", "menunggu_nilai_tertulis", "catatan"]
STATES = MESSAGES["keadaan"]


def sentence(code: str, cell: str = "", what: str = "") -> str:
    """One Indonesian sentence for a note; an unknown code is shown rather than lost."""
    text, cell, what = MESSAGES["catatan"].get(code), visible(cell), visible(what)
    return text.format(sel=f"'{cell}'" if cell else "yang dikirim", apa=what) if text else f"{code} {cell}".strip()


def visible(text: str) -> str:
    """A name from a submission, as one line that a terminal, a spreadsheet and a page show and do not obey."""
    return "".join(c if c.isprintable() else "?" for c in str(text))


def safe_text(value: object) -> str:
    """A spreadsheet must not take a trainee's file name or name for a formula."""
    text = str(value if value is not None else "")
    return "'" + text if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text


def rows(results: list[dict]) -> list[dict]:
    made = []
    for item in sorted(results, key=lambda r: r["student"]):
        notes = [sentence(*n) for n in item.get("notes", [])]
        if item.get("reason"):
            notes.insert(0, visible(item["reason"]))
        number = item.get("score")
        made.append({
            "peserta": visible(item["student"]), "nama": item.get("name", ""), "keadaan": STATES[item["state"]],
            "nilai": "" if number is None else f"{number:g}", "maksimum": f"{item.get('max_score', 0) or 0:g}",
            "menunggu_nilai_tertulis": item.get("waiting", 0) or "", "catatan": " ".join(dict.fromkeys(notes)),
        })  # fmt: skip
    return made


def write(folder: Path, assignment: str, results: list[dict]) -> tuple[Path, Path]:
    """The CSV carries a byte-order mark and semicolons, as Excel in Indonesia expects."""
    table = rows(results)
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, delimiter=";", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({k: safe_text(v) for k, v in row.items()} for row in table)
    data, page = folder / f"{assignment}.csv", folder / f"{assignment}.html"
    write_atomic(data, text.getvalue().encode("utf-8-sig"))
    write_atomic(page, _page(assignment, table, results).encode("utf-8"))
    return data, page


def counts(results: list[dict]) -> dict[str, int]:
    found = dict.fromkeys(STATES, 0)
    for item in results:
        found[item["state"]] += 1
    return found


def last_line(results: list[dict]) -> str:
    found = counts(results)
    return " · ".join(f"{found[state]} {label}" for state, label in STATES.items())


def _page(assignment: str, table: list[dict], results: list[dict]) -> str:
    head = "".join(f"<th scope='col'>{html.escape(c.replace('_', ' '))}</th>" for c in COLUMNS)
    body = "".join(
        "<tr>" + "".join(f"<td>{html.escape(str(row[c]))}</td>" for c in COLUMNS) + "</tr>\n" for row in table
    )
    return MESSAGES["halaman-laporan"].format(tugas=html.escape(assignment), ringkasan=html.escape(last_line(results)),
                                              kepala=head, isi=body)  # fmt: skip
