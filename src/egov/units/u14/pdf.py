"""The portfolio as PDF, where fpdf2 (the desk's library) is installed; a browser prints it everywhere else."""

from __future__ import annotations

from pathlib import Path

from egov.core import files
from egov.units.u14 import plan as parts
from egov.units.u14.plan import Plan
from egov.units.u14.tables import WAIT, WORK, lead, rows

MARGIN, LINE, SMALL, BAR = 12, 5, 8.5, 4
DENSE = 0.8  # letters of a page with much text
# What the built-in fonts of a PDF lack.
PLAIN = str.maketrans({"“": '"', "”": '"', "’": "'", "–": "-", "…": "...", "•": "-"})


def write(plan: Plan, where: Path) -> bool:
    """Write one A4 page; False where the library is missing. Raises OSError."""
    try:
        from fpdf import FPDF
    except ImportError:
        return False

    paper = FPDF("P", "mm", "A4")
    paper.set_lang("id-ID")
    paper.set_margin(MARGIN)
    paper.set_auto_page_break(True, MARGIN)
    paper.set_title(_words(plan.layanan))
    paper.add_page()

    scale = DENSE if parts.dense(plan) else 1

    def line(words: str, size: float = 10, bold: bool = False) -> None:
        size *= scale
        paper.set_font("helvetica", "B" if bold else "", size)
        paper.multi_cell(0, size / 2, _words(words), new_x="LMARGIN", new_y="NEXT")

    line(f"{plan.layanan}: rancang ulang dalam 90 hari", 15, bold=True)
    line(parts.sentence(plan))
    _bars(paper, plan)
    line(parts.helped(plan))
    line(plan.pesan, 11, bold=True)
    for heading, heads, found in parts.tables(plan):
        line(heading, 10.5, bold=True)
        paper.set_font("helvetica", "", SMALL * scale)
        with paper.table(line_height=LINE * scale, text_align="LEFT") as table:
            for row in (heads, *found):
                cells = table.row()
                for cell in row:
                    cells.cell(_words(parts.shown(cell)))
    line("Empat pertanyaan yang masih terbuka", 10.5, bold=True)
    for chair, question in parts.asked(plan).items():
        line(f"{chair}: {question}", 9.5)
    files.write(where, bytes(paper.output()))
    return True


def _bars(paper, plan: Plan) -> None:
    """Both schedules to one scale: waiting empty, work filled."""
    widest = max(lead(plan.sebelum), lead(plan.sesudah)) or 1
    paper.set_fill_color(0, 114, 178)
    for name, table in (("Sebelum", plan.sebelum), ("Sesudah", plan.sesudah)):
        paper.set_font("helvetica", "", SMALL)
        words = f"{name}: {len(rows(table))} langkah (kosong menunggu, biru dikerjakan)"
        paper.cell(0, LINE, words, new_x="LMARGIN", new_y="NEXT")
        at, top = paper.l_margin, paper.get_y()
        for row in rows(table):
            for minutes, style in ((row[WAIT], "D"), (row[WORK], "DF")):
                wide = minutes / widest * paper.epw
                paper.rect(at, top, wide, BAR, style=style)
                at += wide
        paper.set_y(top + BAR + 1)


def _words(text: str) -> str:
    return text.translate(PLAIN).encode("latin-1", "replace").decode("latin-1")
