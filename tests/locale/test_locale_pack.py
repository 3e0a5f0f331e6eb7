"""JupyterLab finds the pack, and every word it can ask for is in it."""

from __future__ import annotations

import json
import shutil

import pytest
from jupyterlab_server import translation_utils
from locale_catalogues import entries

from egov.locale import CATALOGUES, FOLDER, catalogue, harvest

# What Chromium and Firefox say when the server is gone; JupyterLab prints it as it is.
BROWSERS_OWN = {"Failed to fetch", "NetworkError when attempting to fetch resource."}
SCRIPT = r"""
a.__("Save");b.__('It\'s \u2026');c._n("%1 cell","%1 cells",n);d._p("menu","File");e._np("x","one","many",n);
f.__(label);g.__(`Go ${x}`);h.__("two "+"parts");i.__("part "+name);j.gettext("old")
"""


def test_words_of_a_script_are_found_and_no_others():
    assert list(harvest.page_words(SCRIPT)) == [
        (None, "Save", None), (None, "It's …", None), (None, "%1 cell", "%1 cells"), ("menu", "File", None),
        ("x", "one", "many"), (None, "two parts", None), (None, "old", None),
    ]  # fmt: skip


@pytest.fixture(scope="module")
def installed():
    return harvest.installed()


def test_every_word_of_the_installed_jupyterlab_has_an_entry(installed, capsys):
    known: dict[str, set] = {}
    for one in entries():
        known.setdefault(one.domain, set()).add((one.context, one.english[0]))
    missing = []
    with capsys.disabled():
        print()
        for domain, words in installed.items():
            absent = sorted(map(str, words.keys() - known.get(domain, set())))
            print(f"  {domain}: {len(words) - len(absent)} of {len(words)} installed words")
            missing += [f"{domain}: {one}" for one in absent]
    assert not missing, "run `python -m egov.locale.update`: " + "; ".join(missing)
    assert len(installed["jupyterlab"]) > 2000, "the harvest no longer reads JupyterLab's files"


def test_plurals_of_the_installed_jupyterlab_agree(installed):
    plural = {(one.domain, one.context, one.english[0]): one.english[1:] for one in entries()}
    for domain, words in installed.items():
        for one in words.values():
            if one.plural:
                assert plural[(domain, *one.key)] == (one.plural,), one


def test_jupyterlab_offers_indonesian():
    packs, message = translation_utils.get_language_packs()
    assert not message and packs["id_ID"]["nativeName"].startswith("Indonesia")


def test_the_page_gets_every_entry():
    pack, message = translation_utils.get_language_pack("id_ID")
    assert not message
    for one in entries():
        key = f"{one.context}\x04{one.english[0]}" if one.context else one.english[0]
        forms = 2 if len(one.english) == 2 else 1  # a page takes a single form for a word without number forms
        assert pack[one.domain][key] == list(one.indonesian) * forms, one.where


def test_the_server_translates_titles_of_settings(monkeypatch):
    monkeypatch.setattr(translation_utils.translator, "_TRANSLATORS", {})
    monkeypatch.setattr(translation_utils.translator, "_LOCALE", "id_ID")
    schema = {"title": "Notebook", "properties": {"x": {"title": "Autosave Interval"}}}
    translated = translation_utils.translator.translate_schema(schema)
    assert translated["properties"]["x"]["title"] == "Selang waktu simpan otomatis"


def test_a_newer_catalogue_is_compiled_once(tmp_path):
    source = tmp_path / "nbgrader.po"
    shutil.copy(CATALOGUES / source.name, source)
    assert list(catalogue.outdated(tmp_path)) == [source]
    catalogue.compile_one(source)
    assert not list(catalogue.outdated(tmp_path))
    made = json.loads(source.with_suffix(".json").read_text(encoding="utf-8"))
    assert made["Collapse side panel"] == ["Ciutkan panel samping"]
    assert made[""]["plural_forms"] == catalogue.ONE_FORM


def test_a_folder_that_may_not_be_written_stops_nobody(tmp_path, monkeypatch):
    source = tmp_path / "nbgrader.po"
    shutil.copy(CATALOGUES / source.name, source)

    def refuse(*_):
        raise PermissionError

    monkeypatch.setattr(catalogue, "_replace", refuse)
    catalogue.compile_one(source)
    assert not source.with_suffix(".json").exists()


def test_words_kept_by_hand_still_stand_in_jupyterlab():
    """What JupyterLab has given to its translator, or dropped, need not be kept by hand any more."""
    scripts = [path.read_text(encoding="utf-8") for path in (harvest.SHARE / "lab/static").glob("*.js")]
    by_hand = [one.english[0] for one in entries() if one.domain == "melek_digital"]
    gone = {text for text in by_hand if not any(f'"{text}"' in script for script in scripts)}
    assert by_hand and gone == BROWSERS_OWN


def test_the_installed_extension_is_ours():
    """An editable installation copies it: `make setup` brings a changed one."""
    ours, theirs = FOLDER / "labextension", harvest.SHARE / "labextensions/melek-digital-bahasa"
    for path in (one for one in ours.rglob("*") if one.is_file()):
        assert (theirs / path.relative_to(ours)).read_bytes() == path.read_bytes(), "run `make setup`"
