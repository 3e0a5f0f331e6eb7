"""The portfolio: one A4 page of the trainee's own redesign, `hasil/rancangan.html`, fit to be shown to one's head.

Only the tables, the service and the message stand on it: no name, no NIP. A text with somebody's number is refused.
"""

from __future__ import annotations

from html import escape
from pathlib import Path

from egov.charts import angka
from egov.core import files, place
from egov.units.common.mindset import FIRST, LAST, kept
from egov.units.u14 import pdf
from egov.units.u14 import plan as parts
from egov.units.u14.plan import Plan
from egov.units.u14.tables import lead, rows
from egov.widgets.selfcheck import stored_means

NAME = "rancangan.html"
STYLE = (Path(__file__).parent / "page.css").read_text(encoding="utf-8")
WORDS = {
    "saved": "Tersimpan: {path}. Buka dengan browser; untuk mencetak, tekan Ctrl+P, kertas A4.",
    "to_pdf": "Untuk PDF: di jendela cetak itu, pilih “Simpan sebagai PDF” sebagai pencetaknya.",
    "pdf": "PDF-nya juga tersimpan: {path}.",
    "nowhere": "Di luar folder belajar, halaman tidak disimpan. Buka tugas ini dari folder belajar Anda.",
    "failed": "Halaman tidak dapat disimpan. Barangkali foldernya penuh, atau berkasnya sedang terbuka.",
    "personal": "Ada angka panjang, mungkin nomor seseorang, di bahan halaman ini. Hapus dulu; halaman belum ditulis.",
}


def html(plan: Plan) -> str:
    """The whole page; nothing outside of it is needed."""
    bars = "".join(_bar(name, table, plan) for name, table in (("Sebelum", plan.sebelum), ("Sesudah", plan.sesudah)))
    blocks = "".join(
        f"<section><h2>{escape(h)}</h2>{_table(heads, found)}</section>" for h, heads, found in parts.tables(plan)
    )
    questions = "".join(f"<li><strong>{escape(c)}:</strong> {escape(q)}</li>" for c, q in parts.asked(plan).items())
    look = ' class="padat"' if parts.dense(plan) else ""
    return (
        '<!doctype html><html lang="id"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>Rancang ulang: {escape(plan.layanan)}</title><style>{STYLE}</style></head><body{look}><main>"
        f"<h1>{escape(plan.layanan)}: rancang ulang dalam 90 hari</h1><p>{escape(parts.sentence(plan))}</p>{bars}"
        '<p class="kunci"><span class="kerja"></span> dikerjakan <span class="tunggu"></span> menunggu</p>'
        f"<p>{escape(parts.helped(plan))}</p><blockquote>{escape(plan.pesan)}</blockquote>"
        f'<div class="dua">{blocks}</div><section><h2>Empat pertanyaan yang masih terbuka</h2><ul>{questions}</ul>'
        f"</section>{_mirror() if plan.cermin else ''}</main></body></html>\n"
    )


def _bar(name: str, table: list, plan: Plan) -> str:
    longest = max(lead(plan.sebelum), lead(plan.sesudah)) or 1
    parts = []
    for row in rows(table):
        for kind, minutes in (("tunggu", row[3]), ("kerja", row[2])):
            parts.append(f'<span class="{kind}" style="width:{minutes / longest * 100:.3f}%"></span>')
    label = f"{name}: {len(rows(table))} langkah, {angka(lead(table), 0)} menit"
    return f'<p class="batang">{escape(label)}</p><div class="batang" role="img" aria-label="{escape(label)}">' + (
        "".join(parts) + "</div>"
    )


def _table(heads: tuple[str, ...], found: list) -> str:
    first = "".join(f'<th scope="col">{escape(head)}</th>' for head in heads)
    lines = "".join("<tr>" + "".join(f"<td>{escape(parts.shown(c))}</td>" for c in row) + "</tr>" for row in found)
    return f"<table><thead><tr>{first}</tr></thead><tbody>{lines}</tbody></table>"


def _mirror() -> str:
    """Both mirrors side by side; only where the trainee asked for it."""
    first, last = stored_means(kept(FIRST)), stored_means(kept(LAST))
    if not last:
        return ""
    found = [(g, angka(first.get(g), 2) if g in first else "–", angka(v, 2)) for g, v in last.items()]
    return "<section><h2>Cermin pola pikir</h2>" + _table(("kelompok", "unit 01", "unit 14"), found) + "</section>"


def write(plan: Plan) -> None:
    """Write the page, and the PDF where a library for it is installed; say where."""
    from egov.units.u14.material import tell

    workspace = place.find()
    if parts.personal(plan):
        return tell("bad", WORDS["personal"])
    content = html(plan)
    if workspace is None:
        return tell("neutral", WORDS["nowhere"])
    try:
        files.write_text(workspace / place.RESULTS / NAME, content)
        printed = pdf.write(plan, workspace / place.RESULTS / "rancangan.pdf")
    except OSError:
        return tell("bad", WORDS["failed"])
    told = [WORDS["saved"].format(path=f"{place.RESULTS}/{NAME}")]
    told.append(WORDS["pdf"].format(path=f"{place.RESULTS}/rancangan.pdf") if printed else WORDS["to_pdf"])
    return tell("good", " ".join(told))
