"""Every entry can stand where the English stood: nothing empty, placeholders and number forms agree."""

from __future__ import annotations

import re
from collections import Counter

from locale_catalogues import Entry, entries

from egov.locale import CATALOGUES, catalogue

PLACEHOLDER = re.compile(r"%\d|\$(?= |$)")
CODE = re.compile(r"`[^`]*`")


def wrong(rule) -> list[str]:
    return [f"{one.where} = {one.indonesian}" for one in entries() if not rule(one)]


def edges(text: str) -> tuple[str, str]:
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


def marks(texts: tuple[str, ...]) -> set[tuple[str, int]]:
    """Each placeholder as often as the form that has it most often."""
    most: Counter = Counter()
    for text in texts:
        most |= Counter(PLACEHOLDER.findall(text))
    return set(most.items())


def test_there_is_much_to_check():
    assert len(entries()) > 2000 and sum(len(one.english) == 2 for one in entries()) > 25


def test_no_entry_is_empty_or_doubtful():
    assert not wrong(lambda one: all(text.strip() for text in one.indonesian))
    assert not wrong(lambda one: "fuzzy" not in one.flags)


def test_placeholders_agree():
    assert not wrong(lambda one: all(marks((text,)) == marks(one.english) for text in one.indonesian))


def test_code_is_copied():
    assert not wrong(lambda one: set(CODE.findall(one.english[0])) == set(CODE.findall(one.indonesian[0])))


def test_edges_and_ellipses_agree():
    """JupyterLab puts some texts together: a space at an edge counts."""
    assert not wrong(lambda one: edges(one.english[0]) == edges(one.indonesian[0]))
    assert not wrong(lambda one: one.english[0].endswith("…") == one.indonesian[0].endswith("…"))


def test_indonesian_has_one_form_for_every_number():
    for path in CATALOGUES.glob("*.po"):
        assert catalogue.read(path).plural_forms == catalogue.ONE_FORM, path.name
    assert not wrong(lambda one: len(one.indonesian) == 1)


def test_the_rules_see_what_they_should():
    lost = Entry("x", None, ("Copy this cell", "Copy these %1 cells"), ("Salin sel ini",), frozenset())
    kept = lost._replace(indonesian=("Salin %1 sel ini",))
    assert marks(lost.indonesian) != marks(lost.english) and marks(kept.indonesian) == marks(kept.english)
    assert edges(" and ") == (" ", " ") != edges("dan ")


def test_catalogues_are_as_the_update_writes_them(tmp_path):
    """Sorted and wrapped alike: a diff shows words only."""
    for path in CATALOGUES.glob("*.po"):
        again = tmp_path / path.name
        catalogue.write(again, catalogue.read(path))
        strip = re.compile(r'^"Generated-By.*$', re.MULTILINE)
        written, kept = (strip.sub("", one.read_text(encoding="utf-8")) for one in (again, path))
        assert written == kept, f"{path.name}: run `python -m egov.locale.update`"
