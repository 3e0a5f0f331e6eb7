"""`egov receipt` reads files that anybody may have made; the exchange takes them where there is one."""

from __future__ import annotations

import io
import json
import os
import sys
import zipfile
from pathlib import Path

import pytest
from workspace_course import UNIT, notebook, task

from egov import cli
from egov.core.errors import UserError
from egov.submit import button, exchange, pack, unpack
from egov.submit.check import check

NIP = "197801012005012001"


def manifest(content: bytes = b"isi", **changes) -> dict:
    from datetime import datetime, timezone

    unit = pack.unit_of("04")
    made = datetime(2026, 3, 14, tzinfo=timezone.utc)
    return pack.describe(unit, content, check(content, [], "04"), made) | changes


def zipped(path: Path, members: dict[str, bytes], **options) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, **options) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def whole(content: bytes | None = None) -> dict[str, bytes]:
    content = content or task()
    return {f"{UNIT}.ipynb": content, "manifest.json": json.dumps(manifest(content)).encode()}


def test_a_whole_file_opens(tmp_path):
    opened = unpack.open_file(zipped(tmp_path / "a.zip", whole()))
    assert opened.whole
    assert opened.notebook == task()


def test_a_folder_inside_and_a_macs_litter_do_not_matter(tmp_path):
    plain = unpack.open_file(zipped(tmp_path / "a.zip", whole()))
    members = {f"kiriman/{name}": content for name, content in whole().items()}
    members["__MACOSX/._x"] = b"litter"
    assert unpack.open_file(zipped(tmp_path / "b.zip", members)).code == plain.code


def test_one_changed_character_is_seen(tmp_path, capsys):
    members = whole() | {f"{UNIT}.ipynb": task().replace(b"satu", b"dua")}
    path = zipped(tmp_path / "a.zip", members)
    assert cli.main(["receipt", str(path)]) == 1
    assert "berubah setelah dikumpulkan" in capsys.readouterr().out


def encrypted(path: Path) -> None:
    zipped(path, whole())
    content = bytearray(path.read_bytes())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(mark)
        while at >= 0:
            content[at + offset] |= 1
            at = content.find(mark, at + 4)
    path.write_bytes(content)


def lying(path: Path) -> None:
    """Headers that promise a small member which unpacks to more than the cap."""
    members = whole() | {"manifest.json": b" " * (unpack.LARGEST_MANIFEST + 9)}
    zipped(path, members)
    content = path.read_bytes()
    size = (unpack.LARGEST_MANIFEST + 9).to_bytes(4, "little")
    path.write_bytes(content.replace(size, (10).to_bytes(4, "little")))


BAD = {
    "not a zip": lambda path: path.write_bytes(b"halo"),
    "empty": lambda path: path.write_bytes(b""),
    "cut off": lambda path: path.write_bytes(zipped(path, whole()).read_bytes()[:-40]),
    "a bomb": lambda path: zipped(path, whole() | {f"{UNIT}.ipynb": b"\0" * (unpack.LARGEST_NOTEBOOK + 1)}),
    "a lying header": lying,
    "encrypted": encrypted,
    "thousands of members": lambda path: zipped(path, {f"{n}.ipynb": b"" for n in range(3000)}),
    "no manifest": lambda path: zipped(path, {f"{UNIT}.ipynb": task()}),
    "no notebook": lambda path: zipped(path, {"manifest.json": b"{}"}),
    "two notebooks": lambda path: zipped(path, whole() | {"b.ipynb": b""}),
    "same name twice": lambda path: zipped(path, whole() | {f"x/{UNIT}.ipynb": b""}),
    "manifest no JSON": lambda path: zipped(path, whole() | {"manifest.json": b"{"}),
    "manifest a list": lambda path: zipped(path, whole() | {"manifest.json": b"[]"}),
    "manifest nested deep": lambda path: zipped(path, whole() | {"manifest.json": b"[" * 100_000}),
    "name a path": lambda path: zipped(
        path, whole() | {"manifest.json": json.dumps(manifest(assignment="../../etc")).encode()}
    ),
    "nip a list": lambda path: zipped(path, whole() | {"manifest.json": json.dumps(manifest(nip=[1])).encode()}),
    "warnings odd": lambda path: zipped(
        path, whole() | {"manifest.json": json.dumps(manifest(warnings=[{"text": 3}])).encode()}
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_a_strangers_file_is_refused_in_one_sentence(tmp_path, capsys, name):
    path = tmp_path / "kiriman.zip"
    BAD[name](path)
    assert cli.main(["receipt", str(path)]) == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.count("\n") == 1
    assert "bukan berkas tugas Melek Digital" in shown.err
    assert [found.name for found in tmp_path.iterdir() if found.suffix == ".ipynb"] == []


def test_terminal_commands_in_a_manifest_never_reach_the_terminal(tmp_path, capsys):
    content = task()
    evil = manifest(content, name="\x1b]0;hai\x07\x1b[2J", warnings=[{"id": "x", "text": "\x1b[31m\nmerah"}])
    path = zipped(tmp_path / "a.zip", whole() | {"manifest.json": json.dumps(evil).encode()})
    assert cli.main(["receipt", str(path)]) == 0
    shown = capsys.readouterr().out
    assert "\x1b" not in shown
    assert "?[31m?merah" in shown


def test_one_bad_file_does_not_stop_the_others(tmp_path, capsys):
    good = zipped(tmp_path / "baik.zip", whole())
    assert cli.main(["receipt", str(tmp_path / "hilang.zip"), str(good)]) == 1
    shown = capsys.readouterr()
    assert "hilang.zip tidak ada." in shown.err
    assert "cocok dengan kodenya" in shown.out


# The button


@pytest.fixture
def pressed(workspace, bring, monkeypatch):
    """A button as in JupyterLab, whose request to save is answered by `answer`."""
    bring()
    path = workspace / "tugas" / UNIT / f"{UNIT}.ipynb"
    monkeypatch.chdir(path.parent)
    monkeypatch.setenv("JPY_SESSION_NAME", str(path))
    monkeypatch.setattr(button, "PATIENCE", 0.3)
    monkeypatch.setattr(exchange, "available", lambda: False)
    made = button.Button("04")
    made.notebook = path
    monkeypatch.setattr(made, "_ask_for_save", lambda: None)
    return made


def test_pressing_saves_packs_and_shows_the_receipt(pressed, monkeypatch):
    def saves() -> None:
        content = pressed.notebook.read_bytes().replace(b"nip = ...", f"nip = '{NIP}'".encode())
        pressed.notebook.write_bytes(content)

    monkeypatch.setattr(pressed, "_ask_for_save", saves)
    pressed.button.click()
    assert pressed.receipt.checked.nip == NIP
    assert pressed.receipt.code in pressed.page.value
    assert 'role="status"' in pressed.page.value
    assert not pressed.button.disabled


def test_who_comes_back_sees_her_last_receipt(pressed):
    pressed.last_run = 0
    pressed.button.click()
    found = pressed.receipt
    assert found.code in button.Button("04").page.value
    found.file.write_bytes(b"rusak")
    assert found.code not in button.Button("04").page.value


def test_an_unsaved_notebook_asks_for_ctrl_s(pressed):
    os.utime(pressed.notebook, (1_000_000_000, 1_000_000_000))
    pressed.button.click()
    assert "Tekan Ctrl+S" in pressed.page.value
    assert pressed.receipt is None


def test_a_saved_notebook_needs_no_new_save(pressed):
    pressed.last_run = pressed.notebook.stat().st_mtime - 1
    pressed.button.click()
    assert pressed.receipt is not None


def test_outside_of_jupyterlab_a_sentence_is_all(capsys, tmp_path, monkeypatch):
    """While grading, the last cell runs too: no widget, no warning, no error."""
    monkeypatch.chdir(tmp_path)
    loaded = set(sys.modules)
    from egov.submit import submit_button

    submit_button("04")
    submit_button("99")
    shown = capsys.readouterr()
    assert shown.out.count("Tombol pengumpulan muncul") == 2
    assert shown.err == ""
    assert not {"nbgrader", "pandas"} & (set(sys.modules) - loaded)


# nbgrader's exchange


@pytest.fixture
def hub(tmp_path, monkeypatch) -> Path:
    """An exchange as an instructor sets it up, and the configuration a hub gives its users."""
    root = tmp_path / "exchange"
    for folder in ("inbound", f"outbound/{UNIT}"):
        (root / "melek-digital" / folder).mkdir(parents=True)
    (root / "melek-digital" / "outbound" / UNIT / f"{UNIT}.ipynb").write_bytes(task())
    folder = tmp_path / "config"
    folder.mkdir()
    (folder / "nbgrader_config.json").write_text(
        json.dumps({"Exchange": {"root": str(root)}, "CourseDirectory": {"course_id": "melek-digital"}})
    )
    monkeypatch.setenv("JUPYTER_CONFIG_PATH", str(folder))
    return root


def test_without_an_exchange_nothing_is_offered(monkeypatch, tmp_path):
    monkeypatch.setenv("JUPYTER_CONFIG_PATH", str(tmp_path))
    assert not exchange.available()


def test_on_windows_nothing_is_offered(hub, monkeypatch):
    assert exchange.available()
    monkeypatch.setattr(exchange.os, "name", "nt")
    assert not exchange.available()


@pytest.mark.skipif(os.name == "nt", reason="nbgrader's exchange does not exist on Windows")
def test_the_exchange_gets_the_packed_notebook(hub, pressed):
    pressed.last_run = 0
    pressed.button.click()
    when = exchange.send(pressed.receipt)
    (arrived,) = (hub / "melek-digital" / "inbound").iterdir()
    assert f"+{UNIT}+" in arrived.name
    assert (arrived / f"{UNIT}.ipynb").read_bytes() == pressed.notebook.read_bytes()
    assert {"manifest.json", "timestamp.txt", "submission_secret.txt"} <= {p.name for p in arrived.iterdir()}
    assert len(when) == len("14-03-2026 10.15")


def test_an_exchange_that_refuses_names_the_other_way(hub, pressed):
    pressed.last_run = 0
    pressed.button.click()
    (hub / "melek-digital" / "inbound").rmdir()
    with pytest.raises(UserError, match="Unggah berkas di atas ke LMS"):
        exchange.send(pressed.receipt)


def test_the_packed_notebook_is_what_was_read(tmp_path):
    content = notebook()
    packed = pack.packed(pack.unit_of("04"), content, manifest(content))
    assert zipfile.ZipFile(io.BytesIO(packed)).read(f"{UNIT}.ipynb") == content
