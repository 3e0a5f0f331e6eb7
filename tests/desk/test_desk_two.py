"""Two instructors at one class, and a desk killed between two decisions: nothing is lost, nothing written over."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import threading
from html import unescape

import pytest
import requests
from desk_class import hand_in, made, nip
from desk_served import KEY, served

from egov.core.messages import say
from egov.desk import rubric, written
from egov.desk.certificate import rule
from egov.grading.course import open_course

UNIT, PEOPLE = "04-kecil", 6


@pytest.fixture
def kelas(tmp_path):
    course = made(tmp_path / "kelas", [UNIT], PEOPLE)
    hand_in(course, UNIT, {nip(n): {"esai": None, "teks": f"Jawaban nomor {n}"} for n in range(1, PEOPLE + 1)})
    return open_course(str(course.root))


class Grader:
    """Somebody at the desk: sees one answer, presses one level."""

    def __init__(self, desk: str, part: str = ""):
        self.session, self.address = requests.Session(), f"{desk}/desk/tertulis?tugas={UNIT}&soal=esai&bagian={part}"
        self.page = self.session.get(f"{self.address}&token={KEY}", timeout=60).text

    def field(self, name: str) -> str:
        return unescape(re.search(rf'name="{name}" value="([^"]*)"', self.page)[1])

    def press(self, level: int, comment: str = "") -> str:
        data = {name: self.field(name) for name in ("siapa", "tadi", "_xsrf")}
        data |= {"apa": f"tingkat-{level}", "skor": "", "komentar": comment}
        self.page = self.session.post(self.address, data=data, timeout=60).text
        return data["siapa"]


def points(course) -> dict[str, float | None]:
    with course.gradebook() as book:
        return {nip(n): book.find_grade("esai", UNIT, UNIT, nip(n)).manual_score for n in range(1, PEOPLE + 1)}


def test_what_another_screen_decided_is_said_and_not_written_over(kelas):
    with served(kelas.root) as desk:
        one, two = Grader(desk), Grader(desk)
        assert one.field("siapa") == two.field("siapa")
        first = one.press(0)
        two.press(1, "Sudah saya baca")
        assert "Sudah saya baca" in two.page, "what was typed stays"
        assert say("desk.written.meanwhile", skor="3") in two.page and points(kelas)[first] == 3
        assert two.press(1) == first and points(kelas)[first] == 1.5, "seen, and meant"


def test_two_take_a_part_each_and_meet_nowhere(kelas):
    with served(kelas.root) as desk:
        one, two = Grader(desk, "1/2"), Grader(desk, "2/2")
        done = [grader.press(0) for _ in range(PEOPLE // 2) for grader in (one, two)]
    assert sorted(done) == [nip(n) for n in range(1, PEOPLE + 1)] and set(points(kelas).values()) == {3.0}


def test_a_desk_that_is_killed_has_kept_what_it_answered(kelas):
    done = []
    with served(kelas.root) as desk:
        grader = Grader(desk)
        done += [grader.press(0), grader.press(1)]
        port = desk.rpartition(":")[2]
        found = subprocess.run(["pgrep", "-f", f"desk --no-browser --port {port}"], capture_output=True, text=True)
        os.kill(int(found.stdout.split()[0]), signal.SIGKILL)
    with served(kelas.root) as desk:
        grader = Grader(desk)
        assert grader.field("siapa") not in done, "the next one that waits"
        done += [grader.press(0) for _ in range(PEOPLE - 2)]
    assert points(kelas)[done[1]] == 1.5 and None not in points(kelas).values() and len(set(done)) == PEOPLE
    [question] = [q for q in rubric.questions(kelas, UNIT) if q.key == "esai"]
    assert len(written.marks(kelas, question)) == PEOPLE, "each can be taken back"


def test_a_big_download_holds_up_nobody(tmp_path):
    """Certificates of 250 people: who asks for a page meanwhile gets it before the papers are ready."""
    course = made(tmp_path / "kelas", [UNIT], 250)
    hand_in(course, UNIT, {nip(n): {"esai": 3.0} for n in range(1, 251)}, files=False)
    opened = open_course(str(course.root))
    rule.keep(opened, rule.Rule((UNIT,), 0, 0), rule.Words(), [UNIT])
    with served(course.root) as desk:
        one, two = requests.Session(), requests.Session()
        one.get(f"{desk}/desk/sertifikat?token={KEY}", timeout=60)
        two.get(f"{desk}/desk/kelas?token={KEY}", timeout=60)
        data, ready = {"_xsrf": one.cookies["_xsrf"]}, []

        def make() -> None:
            ready.append(one.post(f"{desk}/desk/sertifikat/buat", data=data, timeout=300).content)

        thread = threading.Thread(target=make)
        thread.start()
        seen = 0
        while not ready and thread.is_alive():
            seen += two.get(f"{desk}/desk/kelas", timeout=60).ok
        thread.join()
    assert ready[0][:2] == b"PK" and seen > 3
