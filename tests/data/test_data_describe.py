"""What people see of the data: the card in a notebook, the list, the command line."""

import subprocess
import sys
from html.parser import HTMLParser

import pytest

from egov import cli, data
from egov.data import package

NAMES = sorted(package.resources())
VOID = {"br", "hr", "img"}


class Nesting(HTMLParser):
    """Fails on a tag that closes what is not open; collects tags and text."""

    def __init__(self):
        super().__init__()
        self.open, self.tags, self.text = [], [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, found):
        self.text.append(found)


@pytest.mark.parametrize("name", NAMES)
def test_card_tells_what_unit_source_licence_and_first_rows(name):
    card, described = data.describe(name), package.resource(name)
    plain = repr(card)
    html = Nesting()
    html.feed(card._repr_html_())
    assert html.open == []
    shown = " ".join(html.text)
    for text in (plain, shown):
        assert described["title"] in text and described["description"] in text
        assert "Sumber" in text and "Lisensi" in text and "Lima baris pertama" in text
        for field in described["schema"]["fields"]:
            assert field["name"] in text and field["description"] in text
            assert field.get("unit", "") in text


def test_card_is_a_table_that_a_screen_reader_can_follow_and_loads_nothing():
    html = Nesting()
    html.feed(data.describe("pengguna_internet")._repr_html_())
    tags = [tag for tag, _ in html.tags]
    assert {"caption", "dl", "th"} <= set(tags) and not {"script", "img", "link", "iframe", "a"} & set(tags)
    assert all("scope" in attrs for tag, attrs in html.tags if tag == "th" and "style" in attrs)


def test_text_in_a_table_is_shown_never_run(monkeypatch):
    from egov.data import tables

    hostile = data.load("situasi_kantor")
    hostile.loc[0, "situasi"] = "<script>alert(1)</script>"
    monkeypatch.setattr(tables, "load", lambda name: hostile)
    assert "<script>" not in data.describe("situasi_kantor")._repr_html_()


def test_card_does_not_give_the_planted_patterns_away():
    for name in NAMES:
        for planted in package.resource(name).get("planted", []):
            assert planted["description"] not in repr(data.describe(name))


def test_list_names_every_table():
    table = data.list()
    assert list(table.columns) == ["nama", "judul", "jenis", "unit"] and sorted(table["nama"]) == NAMES


def test_importing_the_data_costs_neither_pandas_nor_the_tools_of_authors():
    code = "import sys, egov.data; print([m for m in ('pandas','frictionless','babel','holidays') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_loading_a_table_needs_no_tool_of_authors():
    code = (
        "import sys\nfor m in ('frictionless', 'babel', 'holidays', 'wbgapi'): sys.modules[m] = None\n"
        "import egov.data\nfor n in egov.data.list()['nama']: egov.data.describe(n)\nprint('ok')"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stdout.strip() == "ok", done.stderr


def test_command_lists_and_describes(capsys):
    assert cli.main(["data", "list"]) == 0
    listed = capsys.readouterr().out
    assert all(name in listed for name in NAMES)
    assert cli.main(["data", "describe", "spbe"]) == 0
    assert "Indeks SPBE nasional" in capsys.readouterr().out


def test_command_explains_an_unknown_table(capsys):
    assert cli.main(["data", "describe", "spb"]) == 1
    assert "Maksud Anda 'spbe'?" in capsys.readouterr().err


def test_command_check_is_content_with_the_committed_data(capsys):
    assert cli.main(["data", "check"]) == 0
    assert "tabel sesuai kamusnya" in capsys.readouterr().out


@pytest.fixture
def copy(tmp_path, monkeypatch):
    """A copy of datasets/ that the commands take for the clone's own."""
    from egov.data import check

    for path in package.folder().iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    monkeypatch.setattr(check, "clone_folder", lambda: tmp_path)
    return tmp_path


def test_command_check_names_what_is_stale_and_build_mends_it(copy, capsys):
    (copy / "README.md").write_text("lama", encoding="utf-8")
    (copy / "uji_pesan.csv").write_bytes((copy / "uji_pesan.csv").read_bytes().replace(b",A,", b",B,", 1))
    (copy / "catatan.txt").write_text("tersesat", encoding="utf-8")
    assert cli.main(["data", "check"]) == 1
    told = capsys.readouterr().err
    assert "datasets/README.md tidak cocok" in told and "datasets/uji_pesan.csv tidak sama" in told
    assert "datasets/catatan.txt tidak disebut" in told and "3 hal" in told
    (copy / "catatan.txt").unlink()
    assert cli.main(["data", "build"]) == 0
    assert "ditulis: datasets/uji_pesan.csv" in capsys.readouterr().out
    assert cli.main(["data", "check"]) == 0


def test_commands_of_authors_refuse_outside_a_clone(monkeypatch, capsys):
    monkeypatch.setattr(package, "root", lambda: None)
    for verb in (["check"], ["build"], ["refresh", "penduduk"], ["seal", "penduduk"]):
        assert cli.main(["data", *verb]) == 1
        assert "di dalam klon proyek" in capsys.readouterr().err
