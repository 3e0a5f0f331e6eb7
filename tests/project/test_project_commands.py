"""`egov --help`: each verb one module, told to whom it belongs; everything it says is Indonesian."""

from __future__ import annotations

import pkgutil
import re

import pytest

import egov
from egov import cli, commands
from egov.core.arguments import WORDS, word

ENGLISH = re.compile(r"\b(usage|options|arguments?|show|help message|invalid|required|error|choose|file|the|and)\b")


def test_every_module_is_a_verb_of_one_group():
    assert sorted(cli.VERBS) == sorted(module.name for module in pkgutil.iter_modules(commands.__path__))


@pytest.mark.parametrize("line", [[], ["--help"], ["-h"]])
def test_the_overview_groups_the_verbs(line, capsys):
    assert cli.main(line) == 0
    shown = capsys.readouterr().out
    places = [shown.index(words) for words in ("peserta", "  lab ", "pengajar", "  grade ", "penulis", "  build ")]
    assert places == sorted(places)


@pytest.mark.parametrize("verb", cli.VERBS)
def test_the_help_of_a_verb_is_indonesian(verb, capsys):
    with pytest.raises(SystemExit) as left:
        cli.main([verb, "--help"])
    shown = re.sub(r"--[a-z-]+|\{[^}]*\}", "", capsys.readouterr().out)
    assert left.value.code == 0 and shown.startswith("Pemakaian: egov")
    assert not ENGLISH.findall(shown), shown


@pytest.mark.parametrize(
    "typed, meant", [("gred", "grade"), ("colect", "collect"), ("LAB", "lab"), ("docter", "doctor")]
)
def test_an_unknown_verb_gets_the_nearest_one(typed, meant, capsys):
    assert cli.main([typed]) == 2
    assert f"Maksud Anda '{meant}'?" in capsys.readouterr().err


def test_a_verb_like_no_other_gets_the_list(capsys):
    assert cli.main(["xyzzy"]) == 2
    shown = capsys.readouterr().err
    assert "'xyzzy' tidak dikenal." in shown and "Maksud" not in shown and "Untuk pengajar" in shown


@pytest.mark.parametrize(
    "line, sentence",
    [
        (["grade"], "egov grade: belum disebutkan: NN-slug. Bantuan: egov grade --help"),
        (["grade", "04-x", "--workers", "dua"], "--workers: 'dua' bukan nilai yang dapat dipakai"),
        (["lab", "--porta", "1"], "tidak dikenal: --porta 1"),
        (["lab", "--port"], "--port: perlu satu nilai di belakangnya"),
        (["lab", "--bahasa", "jawa"], "'jawa' tidak ada (pilihannya:"),
        (["data"], "belum disebutkan:"),
    ],
)
def test_a_wrong_command_line_gets_an_indonesian_sentence(line, sentence, capsys):
    with pytest.raises(SystemExit) as left:
        cli.main(line)
    shown = capsys.readouterr().err
    assert left.value.code == 2 and sentence in shown
    assert not ENGLISH.findall(re.sub(r"--[a-z-]+|\{[^}]*\}", "", shown)), shown


def test_our_words_keep_the_gaps_that_argparse_fills():
    for text in WORDS:
        gaps = set(re.findall(r"%\(\w+\)[sr]|%s", word(text)))
        assert gaps <= set(re.findall(r"%\(\w+\)[sr]|%s", text)), text


def test_the_version_is_said_and_stands_in_one_place(root, capsys):
    assert cli.main(["--version"]) == 0
    assert capsys.readouterr().out == f"egov {egov.__version__}\n"
    assert 'dynamic = ["version"]' in (root / "pyproject.toml").read_text(encoding="utf-8")
    assert egov.__version__ not in (root / "CITATION.cff").read_text(encoding="utf-8")
