"""Each check is tried on a healthy machine and on a sick one."""

from __future__ import annotations

import io
import json
import socket
import sys
from datetime import datetime
from pathlib import Path

import pytest
from workspace_course import LESSON

from egov import cli
from egov.commands import doctor as command
from egov.core import place
from egov.core.messages import say, table
from egov.doctor import machine, room
from egov.doctor.finding import BAD, GOOD, NOTE, Finding
from egov.workspace import lock


@pytest.mark.parametrize("version, level", [((3, 9, 18), BAD), ((3, 10, 0), GOOD), ((3, 14, 1), GOOD)])
def test_python(version, level):
    assert machine.python(version).level == level


def test_packages_against_the_lock(tmp_path):
    lock = tmp_path / "requirements.txt"
    have = machine.closure("melek-digital")[0]["pandas"]
    lock.write_text(f"pandas=={have} \\\n    --hash=sha256:00\nnicht-da==1.0 ; sys_platform == 'mars'\n")
    assert machine.packages(lock).level == GOOD
    lock.write_text("pandas==0.1 \\\n    --hash=sha256:00\n")
    found = machine.packages(lock)
    assert found.level == BAD
    assert f"pandas {have} (seharusnya 0.1)" in found.text


def test_the_projects_own_lock_fits_this_environment():
    assert machine.packages().level == GOOD


def test_without_a_lock_the_packages_alone_count(tmp_path):
    assert machine.packages(tmp_path / "none").text == say("doctor.packages.no_lock")


def test_a_missing_package_is_named(monkeypatch):
    real = machine.metadata.distribution

    def without_pandas(name):
        if name == "pandas":
            raise machine.metadata.PackageNotFoundError(name)
        return real(name)

    monkeypatch.setattr(machine.metadata, "distribution", without_pandas)
    found = machine.packages()
    assert (found.level, found.text) == (BAD, "Paket yang belum terpasang: pandas.")


def test_the_kernel_starts():
    assert machine.kernel().level == GOOD


def kernelspec(folder: Path, *command: str) -> None:
    spec = folder / "kernels" / "python3" / "kernel.json"
    spec.parent.mkdir(parents=True)
    spec.write_text(json.dumps({"argv": [*command], "display_name": "x", "language": "python"}))


def test_a_kernel_that_dies_is_a_finding(tmp_path, monkeypatch):
    kernelspec(tmp_path, sys.executable, "-c", "raise SystemExit(3)", "{connection_file}")
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path))
    assert machine.kernel().level == BAD


def test_a_kernel_that_is_not_there_is_a_finding(tmp_path, monkeypatch):
    kernelspec(tmp_path, str(tmp_path / "hilang"), "{connection_file}")
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path))
    found = machine.kernel()
    assert (found.level, found.what) == (BAD, say("doctor.kernel.do"))


def test_a_kernel_of_another_environment_is_a_finding(monkeypatch, tmp_path):
    monkeypatch.setattr(machine.sys, "prefix", str(tmp_path))
    assert machine.kernel().text.startswith("Mesin Python (kernel) memakai Python lain:")


@pytest.mark.parametrize("year, level", [(1980, BAD), (2024, BAD), (2060, BAD)])
def test_a_clock_years_away(year, level):
    assert machine.clock(datetime(year, 1, 1)).level == level


def test_this_clock():
    assert machine.clock().level == GOOD


@pytest.mark.parametrize("encoding, level", [("utf-8", GOOD), ("ascii", NOTE), ("cp1252", NOTE), ("x-none", NOTE)])
def test_the_terminals_letters(encoding, level):
    class Terminal(io.StringIO):
        pass

    Terminal.encoding = encoding
    assert machine.encoding(Terminal()).level == level


@pytest.mark.parametrize("free, level, shown", [(5e7, BAD, "50,0 MB"), (5e8, NOTE, "500,0 MB"), (2e9, GOOD, "2,0 GB")])
def test_disk(tmp_path, free, level, shown):
    found = room.disk(tmp_path / "belum" / "ada", int(free))
    assert found.level == level
    assert shown in found.text


def test_this_disk(tmp_path):
    assert room.disk(tmp_path).text.startswith(("Ruang disk tersisa", "Ruang disk tinggal"))


def test_write_rights(tmp_path, monkeypatch):
    assert room.writable(tmp_path / "belum" / "ada").level == GOOD
    assert list(tmp_path.iterdir()) == []
    monkeypatch.setattr(Path, "replace", lambda *_: (_ for _ in ()).throw(PermissionError(13, "Permission denied")))
    found = room.writable(tmp_path)
    assert (found.level, found.what) == (BAD, "Pilih folder lain: egov lab --workspace FOLDER")
    assert str(tmp_path) in found.text


def test_the_workspaces_files(workspace, bring):
    assert room.contents(workspace).level == NOTE
    bring()
    assert room.contents(workspace).level == GOOD
    (workspace / LESSON).write_text("{")
    assert Path(LESSON).name in room.contents(workspace).text
    (workspace / place.MANIFEST).write_text("{")
    assert room.contents(workspace).text == say("doctor.workspace.manifest")


def test_a_taken_port_is_a_note():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        number = taken.getsockname()[1]
        assert room.port(number).level == NOTE
    assert room.port(number).level == GOOD


def test_jupyterlab_already_running(workspace, tmp_path, monkeypatch):
    assert room.running(workspace).level == GOOD
    server = {"root_dir": str(tmp_path), "url": "http://127.0.0.1:9/", "token": "t"}
    monkeypatch.setattr(room.lab, "servers", lambda: [server])
    assert str(tmp_path) in room.running(workspace).text
    server["root_dir"] = str(workspace)
    assert "Ruang belajar ini sedang terbuka" in room.running(workspace.resolve()).text


def test_a_check_that_fails_itself_is_a_finding(workspace, monkeypatch):
    monkeypatch.setattr(command, "checks", lambda *_: [("clock", lambda: 1 / 0)])
    (found,) = command.examine(workspace, 8888)
    assert found.level == BAD
    assert "ZeroDivisionError" in found.text


@pytest.mark.parametrize(
    "level, status, last", [(GOOD, 0, "Semua baik."), (NOTE, 0, "Semua baik."), (BAD, 1, "1 masalah")]
)
def test_exit_code_and_one_thing_to_do(workspace, monkeypatch, capsys, level, status, last):
    finding = Finding(level, "Ada ini.", "Lakukan itu." if level != GOOD else "")
    monkeypatch.setattr(command, "checks", lambda *_: [("x", lambda: finding)])
    assert cli.main(["doctor", "--workspace", str(workspace)]) == status
    lines = capsys.readouterr().out.splitlines()
    assert lines[-1].startswith(last)
    assert ("  → Lakukan itu." in lines) == (level != GOOD)


def test_the_whole_examination_of_this_machine(workspace, bring, capsys):
    bring()
    with lock.one_at_a_time(workspace):
        status = cli.main(["doctor", "--workspace", str(workspace), "--port", "0"])
    shown = capsys.readouterr().out
    assert status == 0, shown
    assert shown.count("[baik]") >= 8


def test_every_problem_has_one_thing_to_do():
    said = {key for key in table("doctor") if key.endswith(("do", "_do"))} - {"do"}
    groups = {key.split(".")[0].removesuffix("_do") for key in said}
    assert groups == {name for name, _ in command.checks(Path(), 0)} | {"broken"}
    assert max(len(say(f"doctor.{key}")) for key in said) < 110, "one thing, one line"


def test_a_terminal_of_few_letters_gets_the_findings_too(monkeypatch, workspace):
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))
    monkeypatch.setattr(command, "checks", lambda *_: [("x", lambda: Finding(BAD, "Ada – ini.", "Lakukan."))])
    assert cli.main(["doctor", "--workspace", str(workspace)]) == 1
    sys.stdout.flush()
    assert b"Lakukan." in raw.getvalue()
