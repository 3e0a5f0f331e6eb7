"""One English word, one Indonesian word: the catalogues keep to `words.toml`, the guide prints it."""

from __future__ import annotations

import re

import pytest
from locale_catalogues import entries, word_list

# Code, quoted values and file names are names, not words.
NAMES = re.compile(r"`[^`]*`|\{.*\}|'[^']*'|\"[a-z]+-[^\"]*\"|\b[a-z]+-[a-z]+[0-9]\b|\S+\.\w\S*", re.DOTALL)
MELTED = {"p": "m", "t": "n", "k": "ng", "s": "ny"}
LABEL = 9  # words; a longer sentence may say it freely


def forms(word: str | list[str]) -> re.Pattern:
    """The word with any prefix: after me- and pe- its first letter melts away (simpan, menyimpan)."""
    roots = [word] if isinstance(word, str) else word
    melted = [f"e{MELTED[root[0]]}{root[1:]}" for root in roots if root[0] in MELTED]
    return re.compile("|".join(map(re.escape, roots + melted)), re.IGNORECASE)


def strayed(english: str, indonesian: str) -> list[str]:
    """The words of the list that are said in another way."""
    left, found = NAMES.sub(" ", english), []
    if english == indonesian or len(left.split()) > LABEL:
        return []
    for word, ours in {**word_list()["phrases"], **word_list()["terms"]}.items():
        said = re.compile(rf"\b{word}(s|es|ed|d|ing)?\b", re.IGNORECASE)
        if said.search(left):
            found += [] if forms(ours).search(indonesian) else [f"{word} = {ours}"]
            left = said.sub(" ", left)
    return found


def test_one_english_word_is_one_indonesian_word():
    wrong = {
        f"{one.where} = {one.indonesian[0]!r}": found
        for one in entries()
        if (found := strayed(one.english[0], one.indonesian[0]))
    }
    assert not wrong, "\n".join(f"{where}: {', '.join(words)}" for where, words in wrong.items())


@pytest.mark.parametrize(
    "english, indonesian, words",
    [
        ("Save all files", "Simpan semua berkas", []),
        ("Saving files", "Menyimpan berkas", []),
        ("Save all files", "Simpan semua file", ["file = berkas"]),
        ("File Browser", "Penjelajah berkas", []),
        ("Set `file` here", "Isi `file` di sini", []),
    ],
)
def test_the_rule_sees_what_it_should(english, indonesian, words):
    assert strayed(english, indonesian) == words


def test_no_word_of_the_list_is_idle():
    """A word that no label uses would promise what nobody checks."""
    labels = [NAMES.sub(" ", one.english[0]) for one in entries() if len(one.english[0].split()) <= LABEL]
    listed = [*word_list()["phrases"], *word_list()["terms"]]
    idle = [word for word in listed if not any(re.search(rf"\b{word}", label, re.IGNORECASE) for label in labels)]
    assert not idle


def test_one_english_label_has_one_translation():
    """In whichever catalogue and context it stands."""
    said: dict[str, set[str]] = {}
    for one in entries():
        said.setdefault(one.english[0], set()).update(one.indonesian)
    assert not {english: ours for english, ours in said.items() if len(ours) > 1}


def test_the_guide_prints_the_list(root):
    page = (root / "docs/bahasa-jupyterlab.md").read_text(encoding="utf-8")
    printed = dict(re.findall(r"^\| ([a-z][a-z -]*) \| ([^|]+?) \|$", page, re.MULTILINE))
    listed = {word: ours if isinstance(ours, str) else ", ".join(ours) for word, ours in word_list()["terms"].items()}
    assert printed == listed
