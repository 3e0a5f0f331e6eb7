"""The words: short sentences, no English, laws that exist."""

from __future__ import annotations

import re

from egov.data import load

MAX_WORDS = 25
ENGLISH = {"the", "and", "is", "are", "of", "to", "this", "that", "with", "for", "you", "your", "from", "have", "not"}


def prose(page) -> str:
    """Markdown without code, tables, links' addresses, comments and quoted titles in italics."""
    text = "\n\n".join(cell.source for cell in page.cells if cell.cell_type == "markdown")
    text = re.sub(r"```.*?```", " ", text, flags=re.DOTALL)
    text = re.sub(r"<!--.*?-->", " ", text, flags=re.DOTALL)
    text = re.sub(r"^\|.*$", " ", text, flags=re.MULTILINE)
    text = re.sub(r"`[^`]*`", "x", text)
    text = re.sub(r"\]\([^)]*\)", "]", text)
    return re.sub(r"(?<![\w*])\*[^*\n]+\*(?![\w*])", " ", text)


def sentences(page) -> list[str]:
    """Sentences, one a list item or line of its own; decimal commas and dots do not end one."""
    found = []
    for block in re.split(r"\n\s*\n|\n(?=\s*(?:[-*>]|\d+\.) )|\n(?=#)", prose(page)):
        found += re.split(r"(?<=[.!?:;])[\"”’)]*\s+(?=[\"“‘(A-Z0-9*])", " ".join(block.split()))
    return [one for one in found if one]


def test_no_sentence_is_longer_than_25_words(page):
    long = [one for one in sentences(page) if len(re.findall(r"\w[\w.,%-]*", one)) > MAX_WORDS]
    assert not long, "shorten:\n" + "\n".join(long)


def test_no_english_sentences(page):
    english = [one for one in sentences(page) if len(ENGLISH & set(re.findall(r"[a-z]+", one.lower()))) >= 2]
    assert not english, "say it in Indonesian:\n" + "\n".join(english)


LAW = re.compile(
    r"\b(UU|PP|Perpres|Permendagri|Permen ?PANRB|Permen Kominfo|Permen PPN|PERKI)\s+"
    r"(?:Nomor |No\. ?)?(\d+)(?:/| Tahun )(\d{4})"
)


def test_every_law_named_is_verified(page):
    known = {re.sub(r"\s", "", name).lower() for name in load("peraturan")["singkat"]}
    named = {f"{kind}{number}/{year}".replace(" ", "") for kind, number, year in LAW.findall(prose(page))}
    unknown = [law for law in named if not any(law.lower() in one for one in known)]
    assert not unknown, f"not in the table `peraturan`: {unknown}"
