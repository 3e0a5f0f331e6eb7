"""One certificate as a PDF: A4 lying, the institution's own words, the code in letters and as a QR."""

from __future__ import annotations

import datetime as dt
import io

from egov.core.messages import say
from egov.core.numbers import poin
from egov.desk.certificate.rule import Words

INK, BLUE, GREY = (31, 41, 51), (11, 79, 138), (91, 101, 115)
# Standard fonts are in every reader, but know Western letters only; putting another font into a file takes a second.
PLAIN = {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " "}
WIDE = 297


def date(iso: str) -> str:
    """`26 November 2026`."""
    day = dt.date.fromisoformat(iso)
    return f"{day.day} {say('certificate.months').split(' ')[day.month - 1]} {day.year}"


def lines(facts: dict) -> list[str]:
    """The facts of a certificate as they are shown to whoever checks it."""
    return [
        say("certificate.line.name", nama=facts["nama"]),
        say("certificate.line.nip", nip=facts["nip"]),
        say("certificate.line.hours", jp=facts["jp"], unit=len(facts["unit"])),
        say("certificate.line.points", poin=poin(facts["poin"]), dari=poin(facts["dari"])),
        say("certificate.line.date", tanggal=date(facts["tanggal"])),
    ]


def scanned(code: str, facts: dict, words: Words) -> str:
    """What a telephone reads: the address of the page that checks, where there is one, else the facts themselves."""
    if words.alamat_periksa:
        return f"{words.alamat_periksa}#{code}"
    return say("certificate.scanned", kode=code, judul=facts["judul"], nama=facts["nama"], nip=facts["nip"],
               jp=facts["jp"], tanggal=date(facts["tanggal"]))  # fmt: skip


def draw(code: str, facts: dict, words: Words) -> bytes:
    from fpdf import FPDF

    pdf = FPDF("L", "mm", "A4")
    pdf.set_auto_page_break(False)
    pdf.set_lang("id-ID")
    pdf.set_title(f"{facts['judul']} {facts['nama']}")
    pdf.set_keywords(code)
    pdf.add_page()
    _Sheet(pdf, [facts["nama"], *vars(words).values(), facts["judul"]]).fill(code, facts, words)
    return bytes(pdf.output())


class _Sheet:
    def __init__(self, pdf, texts: list[str]):
        self.pdf, self.font = pdf, "helvetica"
        if any(_latin(text) is None for text in texts):
            self._embed()

    def _embed(self) -> None:
        from pathlib import Path

        import matplotlib

        folder = Path(matplotlib.get_data_path()) / "fonts" / "ttf"
        self.font = "dejavu"
        self.pdf.add_font("dejavu", "", folder / "DejaVuSans.ttf")
        self.pdf.add_font("dejavu", "B", folder / "DejaVuSans-Bold.ttf")

    def line(self, text: str, y: float, size: float, bold: bool = False, colour=INK, x=20.0, wide=WIDE - 40) -> None:
        """One line in the middle of its box; a long name gets smaller letters, never a cut."""
        shown = text if self.font == "dejavu" else _latin(text) or ""
        pdf = self.pdf
        pdf.set_font(self.font, "B" if bold else "", size)
        while size > 6 and pdf.get_string_width(shown) > wide - 2:
            size -= 0.5
            pdf.set_font_size(size)
        pdf.set_text_color(*colour)
        pdf.set_xy(x, y)
        pdf.cell(wide, size * 0.45, shown, align="C")

    def fill(self, code: str, facts: dict, words: Words) -> None:
        pdf = self.pdf
        pdf.set_draw_color(*BLUE)
        for gap, width in ((8, 1.2), (10.5, 0.3)):
            pdf.set_line_width(width)
            pdf.rect(gap, gap, WIDE - 2 * gap, 210 - 2 * gap)
        self.line(words.lembaga, 22, 15, colour=GREY)
        self.line(facts["judul"], 36, 34, bold=True, colour=BLUE)
        self.line(say("certificate.paper.given"), 58, 13)
        self.line(facts["nama"], 68, 27, bold=True)
        self.line(say("certificate.line.nip", nip=facts["nip"]), 84, 13)
        self.line(words.kalimat, 97, 14)
        told = say("certificate.paper.reached", jp=facts["jp"], unit=len(facts["unit"]))
        self.line(told, 107, 14, bold=True)
        points = say("certificate.line.points", poin=poin(facts["poin"]), dari=poin(facts["dari"]))
        self.line(points, 117, 12)
        self.line(words.catatan, 127, 11, colour=GREY)
        self._check(code, facts, words)
        self._signed(facts, words)

    def _check(self, code: str, facts: dict, words: Words) -> None:
        import segno

        stream = io.BytesIO()
        segno.make(scanned(code, facts, words), error="m", micro=False).save(stream, kind="png", scale=8, border=2)
        self.pdf.image(stream, x=22, y=143, w=36, alt_text=say("certificate.paper.qr", kode=code))
        self.line(say("certificate.paper.code"), 181, 9, colour=GREY, x=5, wide=70)
        self.line(code, 187, 12, bold=True, x=5, wide=70)

    def _signed(self, facts: dict, words: Words) -> None:
        x, wide = 180.0, 95.0
        place = f"{words.kota}, {date(facts['tanggal'])}" if words.kota else date(facts["tanggal"])
        self.line(place, 145, 12, x=x, wide=wide)
        self.line(words.jabatan, 152, 12, x=x, wide=wide)
        self.line(words.penanda_tangan, 180, 12, bold=True, x=x, wide=wide)
        if words.nip_penanda_tangan:
            self.line(say("certificate.line.nip", nip=words.nip_penanda_tangan), 187, 11, x=x, wide=wide)


def _latin(text: str) -> str | None:
    """The text in the letters of the standard fonts, or None."""
    plain = text.translate(str.maketrans(PLAIN))
    try:
        plain.encode("latin-1")
    except UnicodeEncodeError:
        return None
    return plain
