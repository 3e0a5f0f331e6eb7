"""The sandbox itself, wherever the project lies and whatever the first message says."""

from __future__ import annotations

import pytest

from egov.grading import wire
from egov.grading.limits import Limits
from egov.grading.sandbox import bwrap
from egov.grading.sandbox.host import Server


@pytest.fixture
def server(tmp_path, monkeypatch):
    """A server that may read a folder below /tmp, as when the clone itself lies there."""
    (tmp_path / "isi.txt").write_text("terbaca", encoding="utf-8")
    known = bwrap._readable()
    monkeypatch.setattr(bwrap, "_readable", lambda: [*known, tmp_path])
    server = Server()
    yield server
    server.close()


def printed(answer: dict) -> str:
    return "".join(output.get("text", "") for output in answer["outputs"])


def test_a_clone_below_tmp_is_readable_and_tmp_is_private(server, tmp_path):
    assert tmp_path.is_relative_to("/tmp"), "this test needs pytest's folders below /tmp"
    session = server.session(Limits(), {})
    code = f"print(open({str(tmp_path / 'isi.txt')!r}).read()); open('/tmp/jejak', 'w').write('x')"
    assert printed(session.ask("cell", 10, source=code)) == "terbaca\n"
    session.close()
    other = server.session(Limits(), {})
    look = f"import os; print(os.path.exists('/tmp/jejak'))\ntry: open({str(tmp_path / 'baru')!r}, 'w')"
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
        "        from egov.grading import wire\n"
        "        wire.send(one, {'broken': 'palsu'})\n"
    )
    with pytest.raises(wire.Broken):
        session.ask("cell", 10, source=forge)
