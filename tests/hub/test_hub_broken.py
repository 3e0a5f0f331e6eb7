"""What people meet when a part of the class server breaks: a full disk, a gradebook away, a killed hub, a killed proxy.

All of it happens to Budi, who touches nothing of the others' day in `test_hub_class.py`.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
from pathlib import Path

import pytest
import requests
from hub_server import EGOV, HAND_IN, OWN, PEOPLE, UNIT, Browser, as_user, eventually

NIP = [*PEOPLE][2]


@pytest.fixture(scope="module")
def budi(server) -> str:
    user = server.users[NIP]
    browser = Browser(server)
    page = browser.log_in(user, server.slips[user])
    browser.post(page, "/hub/sandi", lama=server.slips[user], baru=OWN, ulang=OWN)
    browser.enter(user, "api/contents/Mulai%20di%20sini.ipynb")
    return user


def filled(server, kind: str) -> Path:
    """The class takes nothing any more, until what is returned is gone."""
    if kind == "full":
        filler = server.folder / "kelas" / "penuh"
        with filler.open("wb", buffering=0) as stream, contextlib.suppress(OSError):
            while True:
                stream.write(bytes(2**12))
        return filler
    masuk = server.folder / "kelas" / "masuk"
    masuk.rename(masuk.with_name("masuk-tadi"))
    masuk.touch()
    return masuk


@pytest.mark.parametrize(("kind", "told"), [("full", "No space left"), ("closed", "Not a directory")])
def test_a_class_that_takes_nothing_delays_and_loses_nothing(server, budi, kind, told):
    if kind == "full" and not server.small:
        pytest.skip("a disk that can be filled must be mounted, and this container forbids it; 'closed' stands for it")
    name, inbox = f"{kind}.zip", server.folder / "kiriman" / budi

    def count() -> int:
        return (server.folder / "hub.log").read_text(errors="replace").count(told)

    obstacle, before = filled(server, kind), count()
    send = f"import os; os.chdir('{inbox}'); open('.x', 'wb').write(b'x' * 200_000); os.rename('.x', '{name}')"
    assert as_user(server, budi, send).returncode == 0
    assert eventually(lambda: count() > before)
    assert (inbox / name).is_file() and not (inbox / f"{name}.tanda").exists()
    obstacle.unlink()
    if kind == "closed":
        (server.folder / "kelas" / "masuk-tadi").rename(obstacle)
    assert eventually((inbox / f"{name}.tanda").is_file) and not (inbox / name).exists()
    assert [*(server.folder / "kelas/masuk").rglob("*.zip")] == []


def test_what_could_not_be_noted_is_tried_again(server, budi):
    code = "import sys; from pathlib import Path; from egov.hub import collector, settings; "
    code += "print(collector.again(settings.load(Path(sys.argv[1]))))"

    def again() -> str:  # as the courier does it: root, with the class server's own Python
        words = [str(EGOV.with_name("python")), "-c", code, str(server.settings)]
        return subprocess.run(words, capture_output=True, text=True, timeout=120).stdout.strip()

    book = server.folder / "kelas" / "gradebook.db"
    book.rename(book.with_suffix(".aside"))
    book.mkdir()
    try:
        told = as_user(server, budi, HAND_IN.format(unit=UNIT, nip=NIP)).stdout
        assert "memeriksanya lebih dulu" in told, told
        assert again() == "0"
    finally:
        book.rmdir()
        book.with_suffix(".aside").rename(book)
    assert again() == "1" and again() == "0"
    assert (server.folder / "kelas/submitted" / NIP / UNIT).is_dir()


def test_a_killed_hub_loses_nobodys_room(server, budi, browser):
    browser.log_in(budi, OWN)
    browser.enter(budi, "api/status")
    before = subprocess.run(["pgrep", "-u", budi, "-f", "under_hub"], capture_output=True, text=True).stdout
    services = server.services()
    assert len(services) == 2, "the courier and the one that closes idle rooms"
    os.kill(server.process.pid, signal.SIGKILL)  # the hub alone: what it started is told nothing
    server.process.wait(10)
    server.start()
    assert eventually(lambda: not set(services) & set(server.services())), "a second courier in the same inboxes"
    assert len(server.services()) == 2
    after = subprocess.run(["pgrep", "-u", budi, "-f", "under_hub"], capture_output=True, text=True).stdout
    assert before and before == after
    fresh = Browser(server)
    fresh.log_in(budi, OWN)
    assert json.loads(fresh.enter(budi, "api/status").text)["started"]


def test_a_killed_proxy_is_started_again(server, budi, browser):
    browser.log_in(budi, OWN)
    started = json.loads(browser.enter(budi, "api/status").text)["started"]
    os.kill(int((server.folder / "rahasia/proxy.pid").read_text().split()[0]), signal.SIGKILL)

    def answers() -> bool:
        with contextlib.suppress(requests.ConnectionError):
            found = browser.get(f"/user/{budi}/api/status")
            return found.status_code == 200 and found.json()["started"] == started
        return False

    assert eventually(answers), "the same room, by the same key"
