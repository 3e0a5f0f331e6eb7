"""`egov lab` from end to end: a real server on a free port, the page answers, the layout is calm."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import unquote
from urllib.request import Request, urlopen

import nbformat
import pytest
from jupyter_client import BlockingKernelClient
from nbclient import NotebookClient

from egov import cli
from egov.core import files, place
from egov.workspace import lab, lock

PATIENCE = 60
ADDRESS = re.compile(r"http://\S+")


class Server:
    """A started `egov lab`: what it printed up to an address, and requests to that address."""

    def __init__(self, workspace: Path):
        self.workspace = workspace
        command = [sys.executable, "-m", "egov.cli", "lab", "--no-browser", "--port", "0"]
        self.process = subprocess.Popen(
            [*command, "--workspace", workspace],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def wait(self) -> Server:
        self.lines: list[str] = []
        for line in self.process.stdout:
            self.lines.append(line)
            if found := ADDRESS.search(line):
                self.url, _, self.token = found.group().partition("?token=")
                self.base = self.url.partition("lab/")[0]
                return self
        pytest.fail("egov lab ended without an address: " + "".join(self.lines))

    def get(self, path: str):
        request = Request(self.base + path, headers={"Authorization": f"token {self.token}"})
        with urlopen(request, timeout=PATIENCE) as answer:
            return answer.read().decode()

    def json(self, path: str):
        return json.loads(self.get(path))


@pytest.fixture(scope="module")
def pair(tmp_path_factory):
    """Two starts at once in a folder with a blank and non-ASCII letters: the server and the one that came second."""
    home = tmp_path_factory.mktemp("rumah é")
    before = dict(os.environ)
    os.environ |= {f"JUPYTER_{name}_DIR": str(home / name) for name in ("CONFIG", "DATA", "RUNTIME")}
    both = [Server(home / "Bu Ratih" / "melek digital") for _ in range(2)]
    try:
        both = [one.wait() for one in both]
        yield sorted(both, key=lambda one: "siap" not in "".join(one.lines))
    finally:
        os.environ.clear()
        os.environ.update(before)
        for one in both:
            one.process.terminate()
            one.process.wait(PATIENCE)


@pytest.fixture(scope="module")
def server(pair) -> Server:
    return pair[0]


@pytest.fixture(autouse=True)
def same_jupyter(server, own_jupyter, monkeypatch):
    """The tests of this module share the server's Jupyter folders."""
    home = server.workspace.parents[1]
    for name in ("CONFIG", "DATA", "RUNTIME"):
        monkeypatch.setenv(f"JUPYTER_{name}_DIR", str(home / name))


def test_it_opens_on_the_welcome_page_and_answers(server):
    assert unquote(server.url).endswith("/lab/tree/Mulai di sini.ipynb")
    page = server.get("lab/tree/Mulai%20di%20sini.ipynb")
    assert "jupyter-config-data" in page
    assert {entry["name"] for entry in server.json("api/contents")["content"]} == {
        place.WELCOME, place.LESSONS, place.ASSIGNMENTS, place.RESULTS,
    }  # fmt: skip


def test_of_two_starts_at_once_one_serves_and_the_other_leads_to_it(pair):
    first, second = pair
    assert second.process.wait(PATIENCE) == 0
    assert "sudah terbuka" in "".join(second.lines)
    assert (first.url, first.token) == (second.url, second.token)
    assert first.process.poll() is None


def test_what_it_says_is_indonesian_and_short(server):
    said = "".join(server.lines)
    assert "Ruang belajar siap." in said
    assert not re.search(r"Jupyter|Serving|extension|WARNING|Traceback", said)


def test_strangers_are_kept_out(server):
    with pytest.raises(HTTPError) as refused:
        urlopen(server.base + "api/contents", timeout=PATIENCE)
    assert refused.value.code == 403


def test_the_layout_is_calm_by_configuration(server):
    page = server.get("lab")
    config = json.loads(re.search(r'id="jupyter-config-data"[^>]*>(.*?)</script>', page, re.S).group(1))
    off = set(config["disabledExtensions"])
    assert {"@jupyter/nbgrader", "@jupyterlab/debugger-extension", "@jupyterlab/extensionmanager-extension"} <= off
    assert config["news"] == {"disabled": True} or config["news"] == ["disabled"]
    assert config["terminalsAvailable"] in (False, "false")
    settings = server.json("lab/api/settings/@jupyterlab/apputils-extension:notification")
    default = settings["schema"]["properties"]
    assert default["fetchNews"]["default"] == "false"
    assert default["checkForUpdates"]["default"] is False


def test_one_kernel_of_this_environment_starts_without_asking(server):
    found = server.json("api/kernelspecs")
    assert list(found["kernelspecs"]) == ["python3"]
    assert found["default"] == "python3"
    tracker = server.json("lab/api/settings/@jupyterlab/notebook-extension:tracker")
    assert tracker["schema"]["properties"]["autoStartDefaultKernel"]["default"] is True


def test_errors_are_indonesian_before_the_first_cell_ran(tmp_path, monkeypatch):
    monkeypatch.setenv("IPYTHONDIR", lab.environment(tmp_path)["IPYTHONDIR"])
    lab.teach_kernels(tmp_path)
    book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("latihan.orang_dunia.check(3)")])
    NotebookClient(book, kernel_name="python3", allow_errors=True, timeout=PATIENCE).execute()
    told = "\n".join(book.cells[0].outputs[0].traceback)
    assert "Halaman ini belum dimulai" in told and "Traceback" not in told


def test_the_language_is_one_remembered_setting(server):
    name = "lab/api/settings/@jupyterlab/translation-extension:plugin"
    assert server.json(name)["settings"] == {"locale": "id_ID"}, "Indonesian without being asked"
    for language, locale in (("en", "en"), ("id", "id_ID")):
        lab.speak(server.workspace, language)
        assert server.json(name)["settings"] == {"locale": locale}


def test_a_chosen_language_stays(tmp_path):
    lab.speak(tmp_path, "en")
    lab.speak_indonesian_at_first(tmp_path)
    setting = tmp_path / place.HIDDEN / "lab-settings" / lab.LANGUAGE_SETTING
    assert json.loads(setting.read_text(encoding="utf-8")) == {"locale": "en"}


def test_titles_of_settings_are_indonesian(server):
    schema = server.json("lab/api/settings/@jupyterlab/docmanager-extension:plugin")["schema"]
    assert schema["title"] == "Pengelola dokumen"
    assert schema["properties"]["autosaveInterval"]["title"] == "Selang waktu simpan otomatis"


def test_a_saved_notebook_keeps_words_and_no_dead_widget(server):
    """Opened without a kernel, JupyterLab would show an English error in its place."""
    view = {"application/vnd.jupyter.widget-view+json": {}, "text/html": "<p>Jalankan sel ini</p>"}
    output = {"output_type": "display_data", "data": view, "metadata": {}}
    cell = {"cell_type": "code", "id": "a", "metadata": {}, "source": "", "execution_count": 1, "outputs": [output]}
    content = {"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    body = json.dumps({"type": "notebook", "format": "json", "content": content}).encode()
    headers = {"Authorization": f"token {server.token}", "Content-Type": "application/json"}
    urlopen(Request(server.base + "api/contents/hasil/a.ipynb", body, headers, method="PUT"), timeout=PATIENCE).close()
    kept = files.read_json(server.workspace / "hasil" / "a.ipynb")["cells"][0]["outputs"][0]["data"]
    assert list(kept) == ["text/html"]


def test_settings_stay_in_the_workspace(server):
    name = "lab/api/settings/@jupyterlab/apputils-extension:themes"
    body = json.dumps({"raw": '{"theme": "JupyterLab Dark"}'}).encode()
    headers = {"Authorization": f"token {server.token}", "Content-Type": "application/json"}
    urlopen(Request(server.base + name, body, headers, method="PUT"), timeout=PATIENCE).close()
    (kept,) = (server.workspace / place.HIDDEN / "lab-settings").rglob("themes.jupyterlab-settings")
    assert "Dark" in kept.read_text()


def test_a_second_start_leads_to_the_open_one_and_changes_no_file(server, capsys):
    """A notebook open in the browser is never changed under a trainee's hands."""
    before = {path: path.read_bytes() for path in server.workspace.glob("*/*.ipynb")}
    page, aside = server.workspace / place.WELCOME, server.workspace / "di samping.ipynb"
    page.rename(aside)
    try:
        assert cli.main(["lab", "--no-browser", "--workspace", str(server.workspace)]) == 0
        assert not page.exists(), "an update would have brought it back"
    finally:
        aside.replace(page)  # for the other tests: they share the server
    said = capsys.readouterr().out
    assert "sudah terbuka" in said
    assert f"{server.url}?token={server.token}" in said
    assert before == {path: path.read_bytes() for path in server.workspace.glob("*/*.ipynb")}


def test_a_killed_servers_note_is_no_server(server, tmp_path):
    runtime = Path(os.environ["JUPYTER_RUNTIME_DIR"])
    note = {"root_dir": str(tmp_path), "url": "http://127.0.0.1:9/", "pid": os.getpid(), "token": ""}
    left = runtime / f"jpserver-{os.getpid()}.json"
    left.write_text(json.dumps(note))
    try:
        assert lab.running(tmp_path) is None
        assert lab.running(server.workspace) == f"{server.url}?token={server.token}"
    finally:
        left.unlink()


def test_the_lock_is_free_while_the_lab_runs(server):
    with lock.one_at_a_time(server.workspace, wait=0):
        assert server.process.poll() is None


@pytest.mark.skipif(os.name == "nt", reason="Ctrl+C cannot be sent to one process alone on Windows")
def test_ctrl_c_ends_it_cleanly(tmp_path, monkeypatch):
    """A server of its own: kernels and notes are gone, and one word of goodbye is all it says."""
    for name in ("CONFIG", "DATA", "RUNTIME"):
        monkeypatch.setenv(f"JUPYTER_{name}_DIR", str(tmp_path / name))
    server = Server(tmp_path / "melek digital").wait()
    try:
        stopped_by_ctrl_c(server)
    finally:
        server.process.kill()
        server.process.wait(PATIENCE)


def stopped_by_ctrl_c(server) -> None:
    headers = {"Authorization": f"token {server.token}", "Content-Type": "application/json"}
    kernel = Request(server.base + "api/kernels", b'{"name": "python3"}', headers, method="POST")
    with urlopen(kernel, timeout=PATIENCE) as answer:
        identity = json.loads(answer.read())["id"]
    runtime = Path(os.environ["JUPYTER_RUNTIME_DIR"])
    client = BlockingKernelClient(connection_file=str(runtime / f"kernel-{identity}.json"))
    client.load_connection_file()
    client.start_channels(hb=False)
    client.kernel_info(reply=True, timeout=PATIENCE)
    client.stop_channels()
    server.process.send_signal(signal.SIGINT)
    rest, _ = server.process.communicate(timeout=PATIENCE)
    assert server.process.returncode == 0
    assert rest.strip().splitlines()[-1] == "Ruang belajar ditutup. Sampai jumpa lagi."
    assert not re.search(r"Traceback|WARNING|Error", rest)
    assert list(runtime.glob(f"jpserver-{server.process.pid}*")) == []
    deadline = time.monotonic() + PATIENCE
    while list(runtime.glob("kernel-*.json")) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert list(runtime.glob("kernel-*.json")) == []
