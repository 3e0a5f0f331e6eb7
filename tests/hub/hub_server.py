"""A class server for real: JupyterHub as root, system users, PAM. Skipped, with the reason, where that cannot be.

In CI it is required. Whatever is made (users, folders) is removed afterwards.
"""

from __future__ import annotations

import contextlib
import json
import os
import pwd
import re
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path

import pytest
import requests

ROOT = Path(__file__).resolve().parents[2]
EGOV = ROOT / ".venv-hub" / "bin" / "egov"
PEOPLE = {"199001012015032001": "Ujisiti Aminah", "198505172010011002": "Ujiahmad Fauzi",
          "197703032005012003": "Ujibudi Hartono"}  # fmt: skip
TEACHER = "ujipengajar"
UNIT = "00-mulai-di-sini"
OWN = "batu-rimba-kopi"
HAND_IN = """
import json, os
from pathlib import Path
file = Path.home() / "melek-digital/tugas/{unit}/{unit}.ipynb"
book = json.loads(file.read_text())
for cell in book["cells"]:
    if "nip = ..." in "".join(cell["source"]):
        cell["source"] = 'nama = "Ujisiti Aminah"\\nnip = "{nip}"'
file.write_text(json.dumps(book))
os.chdir(file.parent)
from egov.submit import inbox
from egov.submit.pack import submit
print(inbox.send(submit("00")))
"""


def lacking() -> str:
    if os.name == "nt" or os.geteuid() != 0:
        return "a class server makes system users: run these tests as root on Linux (hub/README.md)"
    wanted = [tool for tool in ("node", "npm", "useradd", "runuser", "chpasswd") if not shutil.which(tool)]
    if wanted or not Path("/usr/bin/python3").is_file():
        return f"a class server needs (hub/README.md says how to get it): {', '.join(wanted) or '/usr/bin/python3'}"
    return ""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@dataclass
class Server:
    folder: Path
    settings: Path
    address: str
    process: subprocess.Popen | None = None
    slips: dict[str, str] = field(default_factory=dict)  # account → first password
    users: dict[str, str] = field(default_factory=dict)  # NIP → account
    small: bool = False  # does the class lie on a disk of its own, which can be filled?

    def egov(self, *words: str, user: str | None = None) -> subprocess.CompletedProcess:
        before = ["runuser", "-u", user, "--"] if user else []
        return subprocess.run(
            [*before, str(EGOV), *words], capture_output=True, text=True, cwd=self.folder, timeout=200
        )

    def start(self) -> None:
        with (self.folder / "hub.log").open("a") as log:
            command = [str(EGOV), "hub", "start", "--settings", str(self.settings)]
            self.process = subprocess.Popen(command, stdout=log, stderr=log, cwd=self.folder, start_new_session=True)
        end = time.monotonic() + 90
        while time.monotonic() < end:
            with contextlib.suppress(requests.ConnectionError):
                if requests.get(f"{self.address}/hub/health", timeout=5).ok:
                    return
            assert self.process.poll() is None, (self.folder / "hub.log").read_text()[-3000:]
            time.sleep(0.3)
        pytest.fail((self.folder / "hub.log").read_text()[-3000:])

    def small_disk(self) -> None:
        (self.folder / "kelas").mkdir()
        mount = ["mount", "-t", "tmpfs", "-o", "size=64m", "melek-uji", str(self.folder / "kelas")]
        self.small = subprocess.run(mount, capture_output=True).returncode == 0

    def services(self) -> list[str]:
        """Process numbers of the hub's helpers."""
        return subprocess.run(["pgrep", "-f", "egov.hub.child"], capture_output=True, text=True).stdout.split()

    def stop(self) -> None:
        if self.process and self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGTERM)
            try:
                self.process.wait(60)
            except subprocess.TimeoutExpired:  # a cleaning up, not a check: nothing of a test may stay on the machine
                os.killpg(self.process.pid, signal.SIGKILL)
                self.process.wait(30)


class Browser:
    """Somebody at the door: pages, forms and cookies, as a browser would send them."""

    def __init__(self, server: Server):
        self.server, self.session = server, requests.Session()

    def get(self, path: str) -> requests.Response:
        return self.session.get(self.server.address + path, timeout=60)

    def post(self, page: requests.Response, path: str, **fields: str) -> requests.Response:
        xsrf = unescape(re.search(r'name="_xsrf" value="([^"]+)"', page.text)[1])
        return self.session.post(self.server.address + path, data={"_xsrf": xsrf, **fields}, timeout=60)

    def log_in(self, user: str, password: str) -> requests.Response:
        return self.post(self.get("/hub/login"), "/hub/login", username=user, password=password)

    def enter(self, user: str, path: str) -> requests.Response:
        """Ask for the server and wait until `path` below it answers."""
        self.get("/hub/spawn")
        end = time.monotonic() + 90
        while time.monotonic() < end:
            self.get(f"/user/{user}/lab")  # pages lead through the hub's key, addresses of the API do not
            found = self.get(f"/user/{user}/{path}")
            if found.status_code == 200 and f"/user/{user}/" in found.url:
                return found
            time.sleep(1)
        pytest.fail(f"{found.status_code} {found.url}: {found.text[:500]}")


def as_user(server, user: str, code: str) -> subprocess.CompletedProcess:
    """Python of the trainees' room, run by a trainee."""
    env = ["env", f"EGOV_INBOX={server.folder}/kiriman/{user}"]
    command = ["runuser", "-u", user, "--", *env, str(server.folder / "ruang/bin/python"), "-c", code]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, cwd="/")


def eventually(what, seconds: float = 60) -> bool:
    end = time.monotonic() + seconds
    while not what() and time.monotonic() < end:
        time.sleep(0.5)
    return what()


def furnish(one: Server, people: dict[str, str]) -> None:
    """As `hub/README.md` says it: class, list, tasks, accounts."""
    made = one.egov("hub", "class", "--settings", str(one.settings))
    assert made.returncode == 0, made.stderr
    course, table = one.folder / "kelas", one.folder / "kelas.csv"
    table.write_text("NIP,Nama\n" + "".join(f"{nip},{name}\n" for nip, name in people.items()))
    for words in (("roster", str(table), "--yes"), ("assign", UNIT)):
        told = one.egov(*words, "--course", str(course), user="melek-kelas")
        assert told.returncode == 0, told.stdout + told.stderr
    told = one.egov("hub", "accounts", "--settings", str(one.settings))
    assert told.returncode == 0, told.stderr
    accounts = json.loads((one.folder / "rahasia" / "akun.json").read_text())
    one.users = {entry["nip"]: user for user, entry in accounts.items()}
    [page] = (one.folder / "rahasia").glob("slip-*.html")
    one.slips = dict(re.findall(r"<code>([a-z0-9-]+)</code></p><p>[^<]*<code>([a-z0-9-]+)</code>", page.read_text()))
    assert set(one.slips) == {*one.users.values(), TEACHER} and pwd.getpwnam(TEACHER)


@contextlib.contextmanager
def class_server(people: dict[str, str]) -> Iterator[Server]:
    """A class of its own in /srv, started; users and folders are removed afterwards."""
    made = subprocess.run(["make", "hub-ready"], cwd=ROOT, capture_output=True, text=True)
    assert made.returncode == 0, made.stderr[-3000:]
    folder = Path("/srv") / f"melek-uji-{os.getpid()}"
    folder.mkdir()
    ports = [free_port() for _ in range(3)]
    settings = folder / "hub.toml"
    settings.write_text(
        f'folder = "{folder}"\ninstructors = ["{TEACHER}"]\naddress = "http://127.0.0.1:{ports[0]}"\n'
        f"hub_port = {ports[1]}\nproxy_port = {ports[2]}\nlive = true\n"
    )
    one = Server(folder, settings, f"http://127.0.0.1:{ports[0]}")
    try:
        one.small_disk()
        furnish(one, people)
        one.start()
        yield one
    finally:
        one.stop()
        for user in (*one.users.values(), TEACHER):
            subprocess.run(["pkill", "-KILL", "-u", user], check=False)
            subprocess.run(["userdel", "--force", "--remove", user], check=False, capture_output=True)
        subprocess.run(["umount", str(folder / "kelas")], check=False, capture_output=True)
        shutil.rmtree(folder, ignore_errors=True)
