"""The class server of these tests; whatever is made (users, folders) is removed afterwards."""

from __future__ import annotations

import json
import os
import pwd
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from hub_server import PEOPLE, ROOT, TEACHER, UNIT, Browser, Server, free_port, lacking


@pytest.fixture
def browser(server) -> Browser:
    return Browser(server)


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    if reason := lacking():
        assert os.environ.get("CI") != "true", reason
        pytest.skip(reason)
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
        _furnish(one)
        one.start()
        yield one
    finally:
        one.stop()
        for user in (*one.users.values(), TEACHER):
            subprocess.run(["pkill", "-KILL", "-u", user], check=False)
            subprocess.run(["userdel", "--force", "--remove", user], check=False, capture_output=True)
        subprocess.run(["umount", str(folder / "kelas")], check=False, capture_output=True)
        shutil.rmtree(folder, ignore_errors=True)


def _furnish(one: Server) -> None:
    """As `hub/README.md` says it: class, list, tasks, accounts."""
    made = one.egov("hub", "class", "--settings", str(one.settings))
    assert made.returncode == 0, made.stderr
    course, table = one.folder / "kelas", one.folder / "kelas.csv"
    table.write_text("NIP,Nama\n" + "".join(f"{nip},{name}\n" for nip, name in PEOPLE.items()))
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


@pytest.fixture(scope="session")
def people(server) -> list[str]:
    return [server.users[nip] for nip in PEOPLE]
