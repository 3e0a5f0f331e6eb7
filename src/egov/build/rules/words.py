"""The words: short sentences, no English, laws that exist, one word for one idea."""

from __future__ import annotations

import re
from collections.abc import Iterator

from egov.build.rules import Finding, UnitText
from egov.core.messages import say
from egov.data import load

RULES = ("short_sentences", "indonesian", "laws", "one_word_one_idea")
MAX_WORDS = 25
FRAME = ("aturan", "identitas-teks", "mulai-teks", "kumpulkan-teks")  # the build's own sentences
ENGLISH = {"the", "and", "is", "are", "of", "to", "this", "that", "with", "for", "you", "your", "from", "have", "not"}
LAW = re.compile(
    r"\b(UU|PP|Perpres|Permendagri|Permen ?PANRB|Permen Kominfo|Permen PPN|PERKI)\s+"
    r"(?:Nomor |No\. ?)?(\d+)(?:/| Tahun )(\d{4})"
)
# What is written, and what this course says instead.
WORDS = (
    (r"\bpenyebut(nya)?\b", "katakan “basis”"),
    (r"\btingkat penetrasi\b", "katakan “persen pengguna”"),
    (r"\bskor(nya)?\b", "katakan “angka indeks” untuk indeks, “poin” untuk tugas"),
    (r"\bjendela tahun\b|\bjendela (waktu|data)\b", "katakan “rentang tahun”"),
    (r"\btetikus\b", "katakan “mouse”"),
    (r"\bperamban\b", "katakan “browser”"),
    (r"\bporta\b", "katakan “port”"),
    (r"\b[Ii]alah\b", "katakan “adalah”"),
    (r"\b(me)?ngirim(kan)? tugas\b|\bkirim tugas\b", "katakan “kumpulkan tugas”"),
    (r"\bmulai berdetak\b|\bberdiri di (suatu )?tahun\b", "ini terjemahan harfiah; tulis seperti orang berbicara"),
    (r"\bpesan kesalahan\b|\bpesan error\b", "katakan “pesan galat”"),
    (r"\bSoal meminta\b", "katakan apa artinya di kantor"),
    (r"\d\s+poin\b(?! persen)(?![^(]*\))", "beda dua persen adalah “poin persen”; poin tugas tulis dalam kurung"),
)


def prose(cells) -> str:
    """Markdown without code, tables, links' addresses, comments and quoted titles in italics."""
    text = "\n\n".join(cell.source for cell in cells if cell.cell_type == "markdown")
    text = re.sub(r"```.*?```|<!--.*?-->", " ", text, flags=re.DOTALL)
    text = re.sub(r"^\|.*$", " ", text, flags=re.MULTILINE)
    text = re.sub(r"`[^`]*`", "x", text)
    text = re.sub(r"\]\([^)]*\)", "]", text)
    return re.sub(r"(?<![\w*])\*[^*\n]+\*(?![\w*])", " ", text)


def sentences(text: str) -> list[str]:
    """Sentences, one a list item or line of its own; decimal commas and dots do not end one."""
    found = []
    for block in re.split(r"\n\s*\n|\n(?=\s*(?:[-*>]|\d+\.) )|\n(?=#)", text):
        found += re.split(r"(?<=[.!?:;])[\"”’)]*\s+(?=[\"“‘(A-Z0-9*])", " ".join(block.split()))
    return [one for one in found if one]


def _told(unit: UnitText) -> Iterator[tuple[str, str]]:
    """(place, sentence) of everything a trainee reads: prose, hints, messages."""
    for place, page in unit.pages.items():
        own = [cell for cell in page.notebook.cells if cell.id not in FRAME]
        for one in sentences(prose(own)):
            yield place, one
        for block in page.blocks:
            for text in (*block.hints, block.right, block.explanation, *(w.message for w in block.wrong)):
                for one in sentences(re.sub(r"`[^`]*`", "x", text)):
                    yield place, one


def short_sentences(unit: UnitText) -> Iterator[Finding]:
    for place, one in _told(unit):
        if (count := len(re.findall(r"\w[\w.,%-]*", one))) > MAX_WORDS:
            yield Finding(place, say("rules.long_sentence", count=count, most=MAX_WORDS, sentence=one[:80]), one[:30])


def indonesian(unit: UnitText) -> Iterator[Finding]:
    for place, one in _told(unit):
        if len(ENGLISH & set(re.findall(r"[a-z]+", one.lower()))) >= 2:
            yield Finding(place, say("rules.english", sentence=one[:80]), one[:30])


def laws(unit: UnitText) -> Iterator[Finding]:
    known = {re.sub(r"\s", "", name).lower() for name in load("peraturan")["singkat"]}
    for place, one in _told(unit):
        for kind, number, year in LAW.findall(one):
            law = f"{kind}{number}/{year}".replace(" ", "")
            if not any(law.lower() in name for name in known):
                yield Finding(place, say("rules.law", law=f"{kind} {number}/{year}"), one[:30])


def one_word_one_idea(unit: UnitText) -> Iterator[Finding]:
    for place, one in _told(unit):
        if unit.unit.title in one:
            continue
        for pattern, advice in WORDS:
            if found := re.search(pattern, one):
                yield Finding(place, say("rules.word", found=found[0], advice=advice), one[:30])
