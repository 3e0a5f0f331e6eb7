"""The sandbox itself, wherever the project lies and whatever the first message says."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from egov.grading.sandbox import bwrap, wire
from egov.grading.sandbox.host import Server
from egov.grading.sandbox.limits import Limits


@pytest.fixture
def below_tmp():
    with tempfile.TemporaryDirectory(dir="/tmp") as folder:
        (Path(folder) / "isi.txt").write_text("terbaca", encoding="utf-8")
        yield Path(folder)


@pytest.fixture
def server(below_tmp, monkeypatch):
    """A server that may read a folder below /tmp, as when the clone itself lies there."""
    known = bwrap._readable()
    monkeypatch.setattr(bwrap, "_readable", lambda: [*known, below_tmp])
    server = Server()
    yield server
    server.close()


def printed(answer: dict) -> str:
    return "".join(output.get("text", "") for output in answer["outputs"])


def test_a_clone_below_tmp_is_readable_and_tmp_is_private(server, below_tmp):
    session = server.session(Limits(), {})
    code = f"print(open({str(below_tmp / 'isi.txt')!r}).read()); open('/tmp/jejak', 'w').write('x')"
    assert printed(session.ask("cell", 10, source=code)) == "terbaca\n"
    session.close()
    other = server.session(Limits(), {})
    look = f"import os; print(os.path.exists('/tmp/jejak'))\ntry: open({str(below_tmp / 'baru')!r}, 'w')"
    answer = printed(other.ask("cell", 10, source=look + "\nexcept OSError: print('terkunci')"))
    assert answer == "False\nterkunci\n"
    other.close()


def test_a_trainee_cannot_claim_that_the_machine_is_broken(server):
    """The word that stops a batch counts only before the trainee's first line."""
    session = server.session(Limits(), {})
    forge = (
        "import gc, socket\n"
        "for one in gc.get_objects():\n"
        "    if type(one) is socket.socket and one.fileno() >= 0:\n"
        "        from egov.grading.sandbox import wire\n"
        "        wire.send(one, {'broken': 'palsu'})\n"
    )
    with pytest.raises(wire.Broken):
        session.ask("cell", 10, source=forge)
