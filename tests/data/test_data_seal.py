"""The published tables are sealed: a digit that changes is noticed, and changes on purpose say why and from where."""

import json

import pytest

from egov import cli
from egov.data import check, package, seal

REAL = [r for r in package.descriptor()["resources"] if seal.is_sealed(r)]
REASON, SOURCE = "Angka 2022 diralat oleh penerbitnya.", "S193"


@pytest.fixture
def copy(tmp_path, monkeypatch):
    """A copy of datasets/ that the commands take for the clone's own."""
    for path in package.folder().iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    for module in (check, package):
        monkeypatch.setattr(module, "clone_folder", lambda: tmp_path)
    return tmp_path


def change(folder, table, old, new):
    path = folder / f"{table}.csv"
    content = path.read_bytes()
    assert content.count(old.encode()) == 1, old
    path.write_bytes(content.replace(old.encode(), new.encode()))


def described(folder, table):
    whole = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    return next(r for r in whole["resources"] if r["name"] == table)


def test_every_published_table_is_sealed_and_unchanged():
    assert len(REAL) >= 27 and seal.broken(package.folder()) == []
    for table in REAL:
        assert table["hash"] == seal.digest(package.folder() / table["path"])
        assert all(entry["alasan"] and entry["sumber"] and entry["tanggal"] for entry in table["seals"])


@pytest.mark.parametrize(
    "table, old, new",
    [
        ("pengguna_internet", "ABW,Aruba,2001,17.1,", "ABW,Aruba,2001,71.1,"),
        ("pengguna_internet", "WLD,Dunia,2022,63.7,", "WLD,Dunia,2022,67.3,"),
        ("penduduk", "WLD,Dunia,2022,7989545217,", "WLD,Dunia,2022,7989545271,"),
        ("spbe", "2023,2.79,", "2023,2.97,"),
    ],
)
def test_a_changed_figure_is_noticed_and_named(copy, table, old, new):
    change(copy, table, old, new)
    (told,) = seal.broken(copy)
    assert f"datasets/{table}.csv berubah sejak disegel" in told and f"egov data seal {table}" in told


def test_the_command_check_tells_of_a_broken_seal_once(copy, capsys):
    change(copy, "spbe", "2023,2.79,", "2023,2.97,")
    assert cli.main(["data", "check"]) == 1
    told = capsys.readouterr().err
    assert "datasets/spbe.csv berubah sejak disegel" in told and "1 hal" in told


def test_frictionless_alone_notices_it_too(copy):
    change(copy, "spbe", "2023,2.79,", "2023,2.97,")
    assert any("hash" in problem for problem in check.validation(copy / "datapackage.json"))


def test_a_hash_changed_by_hand_is_no_seal(copy):
    change(copy, "spbe", "2023,2.79,", "2023,2.97,")
    path = copy / "datapackage.json"
    text = path.read_text(encoding="utf-8")
    old = described(copy, "spbe")["hash"]
    path.write_text(
        text.replace(f'"hash": "{old}"', f'"hash": "{seal.digest(copy / "spbe.csv")}"', 1), encoding="utf-8"
    )
    assert described(copy, "spbe")["hash"] != old
    assert any("diubah dengan tangan" in line for line in seal.broken(copy))


def test_a_change_with_reason_and_source_is_sealed_and_remembered(copy, capsys):
    change(copy, "spbe", "2023,2.79,", "2023,2.97,")
    assert cli.main(["data", "seal", "spbe", "--alasan", REASON, "--sumber", SOURCE]) == 0
    assert "disegel" in capsys.readouterr().out
    now, before = described(copy, "spbe"), package.resource("spbe")
    assert seal.broken(copy) == [] and now["hash"] == seal.digest(copy / "spbe.csv") != before["hash"]
    assert now["seals"][:-1] == before["seals"]
    assert (now["seals"][-1]["alasan"], now["seals"][-1]["sumber"]) == (REASON, SOURCE)
    assert {**now, "hash": 0, "seals": 0} == {**before, "hash": 0, "seals": 0}, "nothing else is touched"


@pytest.mark.parametrize(
    "arguments, told",
    [
        (["--alasan", "ralat", "--sumber", SOURCE], "Alasan paling sedikit"),
        (["--alasan", " " * 30, "--sumber", SOURCE], "Alasan paling sedikit"),
        (["--alasan", REASON, "--sumber", "S999"], "Sumber 'S999' tidak ada"),
        (["--alasan", REASON, "--sumber", ""], "Sumber '' tidak ada"),
    ],
)
def test_without_a_reason_or_a_known_source_nothing_is_sealed(copy, capsys, arguments, told):
    change(copy, "spbe", "2023,2.79,", "2023,2.97,")
    before = (copy / "datapackage.json").read_bytes()
    assert cli.main(["data", "seal", "spbe", *arguments]) == 1
    error = capsys.readouterr().err
    assert told in error and "Segel tidak diubah" in error
    assert (copy / "datapackage.json").read_bytes() == before


def test_what_is_missing_is_asked_for(copy, monkeypatch):
    answers, asked = iter([REASON, SOURCE]), []
    monkeypatch.setattr("builtins.input", lambda prompt: asked.append(prompt) or next(answers))
    change(copy, "spbe", "2023,2.79,", "2023,2.97,")
    assert cli.main(["data", "seal", "spbe"]) == 0
    assert "Mengapa spbe berubah" in asked[0] and "sumber" in asked[1]
    assert described(copy, "spbe")["seals"][-1]["alasan"] == REASON


def test_where_nobody_can_answer_nothing_is_sealed(copy, monkeypatch, capsys):
    def nobody(prompt):
        raise EOFError

    monkeypatch.setattr("builtins.input", nobody)
    change(copy, "spbe", "2023,2.79,", "2023,2.97,")
    assert cli.main(["data", "seal", "spbe"]) == 1
    assert "Segel tidak diubah" in capsys.readouterr().err and seal.broken(copy) != []


def test_our_own_layout_takes_words_for_a_source(copy):
    path = copy / "peta_petak.csv"
    rows = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join([rows[0], *reversed(rows[1:])]))
    arguments = ["--alasan", "Urutan baris dibalik untuk uji coba.", "--sumber", "susunan sendiri"]
    assert cli.main(["data", "seal", "peta_petak", *arguments]) == 0 and seal.broken(copy) == []


def test_an_unchanged_table_needs_no_seal_and_a_generated_one_has_none(copy, capsys):
    before = (copy / "datapackage.json").read_bytes()
    assert cli.main(["data", "seal", "spbe", "--alasan", REASON, "--sumber", SOURCE]) == 0
    assert "sama dengan segelnya" in capsys.readouterr().out
    assert cli.main(["data", "seal", "aduan", "--alasan", REASON, "--sumber", SOURCE]) == 1
    assert "buatan program" in capsys.readouterr().err
    assert (copy / "datapackage.json").read_bytes() == before
