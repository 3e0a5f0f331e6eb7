"""The program of MelekDigital.exe, compiled for this machine: what it serves and what it refuses to write."""

from __future__ import annotations

import http.client
import platform
import subprocess
import time
from pathlib import Path

import pytest
from web_tools import tool

from egov.web import windows

HOST, PORT = "127.0.0.1", 18642
SAVED = "/simpanan/melek-digital-2026-01-31.zip"


@pytest.fixture(scope="module")
def program(root, tmp_path_factory) -> Path:
    tool("go")
    folder = tmp_path_factory.mktemp("stik usb")
    site = folder / "situs"
    (site / "lab").mkdir(parents=True)
    (site / "index.html").write_text("<p>halaman depan")
    (site / "lab/index.html").write_text("<p>ruang belajar")
    (site / "mesin.wasm").write_bytes(b"\0asm")
    return windows.build(root / "web/windows", site, folder / "kerja", folder / "Melek", platform.system().lower())


@pytest.fixture(scope="module")
def running(program):
    served = subprocess.Popen([str(program)], env={"MELEK_NO_BROWSER": "1"}, stdout=subprocess.PIPE, text=True)
    for _ in range(100):
        try:
            ask("GET", "/")
            break
        except OSError:
            time.sleep(0.1)
    yield served
    served.terminate()
    served.wait(10)


def ask(method: str, path: str, body: bytes | None = None, **headers: str):
    line = http.client.HTTPConnection(HOST, PORT, timeout=10)
    line.request(method, path, body, headers)
    answer = line.getresponse()
    return answer.status, answer.read(), answer.headers


def test_it_serves_the_site_with_the_right_kinds(running):
    assert ask("GET", "/")[1] == b"<p>halaman depan"
    assert ask("GET", "/lab/")[1] == b"<p>ruang belajar"
    assert ask("GET", "/mesin.wasm")[2]["Content-Type"] == "application/wasm"
    assert ask("GET", "/tidak-ada")[0] == 404


def test_work_is_written_beside_the_program_only_from_its_own_page(running, program):
    own = {"Origin": f"http://{HOST}:{PORT}"}
    assert ask("PUT", SAVED, b"isi", **own)[0] == 200
    assert (program.parent / "Pekerjaan saya" / SAVED.rpartition("/")[2]).read_bytes() == b"isi"
    assert ask("PUT", SAVED, b"x")[0] == 403
    assert ask("PUT", SAVED, b"x", Origin="http://lain.example")[0] == 403
    assert ask("GET", "/", Host="lain.example")[0] == 403
    for path in ("/simpanan/../Melek", "/simpanan/%2e%2e/Melek", "/simpanan/a.exe", "/index.html"):
        assert ask("PUT", path, b"x", **own)[0] in {301, 400, 405}, path
    assert ask("POST", SAVED, b"x", **own)[0] == 405
    assert sorted(path.name for path in (program.parent / "Pekerjaan saya").iterdir()) == [SAVED.rpartition("/")[2]]


def test_a_second_start_says_that_it_runs_already(running, program):
    again = subprocess.run([str(program)], env={"MELEK_NO_BROWSER": "1"}, capture_output=True, text=True, timeout=20)
    assert again.returncode == 0 and "sudah berjalan" in again.stdout
