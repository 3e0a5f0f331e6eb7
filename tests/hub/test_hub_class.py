"""A day on the class server: slip, own password, room, handing in, isolation, the desk."""

from __future__ import annotations

import json
import re

import pytest
from hub_server import HAND_IN, OWN, PEOPLE, ROOT, TEACHER, UNIT, Browser, as_user, eventually

from egov.core import register


def test_the_slip_opens_the_door_and_is_changed_at_once(server, people, browser):
    siti = people[0]
    refused = browser.log_in(siti, "salah-sekali")
    assert "tidak cocok" in refused.text and "Invalid" not in refused.text
    page = browser.log_in(siti, server.slips[siti])
    assert page.url.endswith("/hub/sandi")
    for new, again, told in (
        (OWN, "lain", "tidak sama"),
        ("pendek", "pendek", "paling sedikit 8"),
        (server.slips[siti], server.slips[siti], "masih sandi yang lama"),
    ):
        page = browser.post(page, "/hub/sandi", lama=server.slips[siti], baru=new, ulang=again)
        assert told in page.text
    page = browser.post(page, "/hub/sandi", lama="bukan-itu", baru=OWN, ulang=OWN)
    assert "lamanya tidak cocok" in page.text
    browser.post(page, "/hub/sandi", lama=server.slips[siti], baru=OWN, ulang=OWN)
    assert "Mulai" in browser.enter(siti, "api/contents/Mulai%20di%20sini.ipynb").text
    again = Browser(server)
    assert "tidak cocok" in again.log_in(siti, server.slips[siti]).text, "the slip is worth nothing any more"


def test_handing_in_is_one_press_and_counts_as_its_inbox_says(server, people):
    """The file claims another's NIP; it is Siti's all the same, and says so to who grades."""
    siti, nips = people[0], list(PEOPLE)
    told = as_user(server, siti, HAND_IN.format(unit=UNIT, nip=nips[1]))
    assert told.stdout.startswith("Diterima server kelas,"), told.stdout + told.stderr
    assert (server.folder / "kelas/submitted" / nips[0] / UNIT).is_dir()
    assert not (server.folder / "kelas/submitted" / nips[1]).exists()


def test_an_exercise_that_is_tried_is_counted_without_a_name(server, people):
    tries = "import egov\nl, _ = egov.start('04')\nfor _ in range(3): print(l.orang_dunia.check(62))"
    as_user(server, people[0], f"import os\nos.chdir(os.path.expanduser('~/melek-digital/pelajaran'))\n{tries}")
    told = server.folder / "kelas/langsung.json"
    assert eventually(lambda: told.is_file() and "orang_dunia" in told.read_text())
    assert json.loads(told.read_text())["latihan"] == {"04 orang_dunia": {"di_sini": 1, "tertahan": 1}}
    assert people[0] not in told.read_text() and "Ujisiti" not in told.read_text()


def test_what_is_no_file_of_ones_own_is_refused_with_a_sentence(server, people):
    code = """
import os, time
from pathlib import Path
inbox = Path(os.environ["EGOV_INBOX"])
os.symlink("/etc/shadow", inbox / "a.zip")
os.mkfifo(inbox / "b.zip")
(inbox / "c.zip").write_bytes(b"bukan zip")
end = time.time() + 40
answers = [inbox / f"{n}.zip.tanda" for n in "abc"]
def said(path):
    try: return path.read_text()
    except OSError: return ""
while time.time() < end and not all(map(said, answers)): time.sleep(.3)
print("|".join(map(said, answers)))
"""
    a, b, c = as_user(server, people[1], code).stdout.strip().split("|")
    assert "bukan berkas biasa" in a and "bukan berkas biasa" in b and "menunggu pengajar" in c
    kept = [p for p in (server.folder / "kelas/quarantine").rglob("*") if p.is_file()]
    assert kept and not any(b"root:" in p.read_bytes() for p in kept)


@pytest.mark.parametrize(
    "what",
    [
        "open('{kelas}/gradebook.db')", "os.listdir('{kelas}')", "os.listdir('{kelas}/submitted')",
        "os.listdir('{top}/rahasia')", "open('{top}/rahasia/akun.json')", "os.listdir('{top}/kiriman')",
        "os.listdir('{top}/kiriman/{own}')", "os.listdir('{top}/kiriman/{other}')",
        "open('{top}/kiriman/{other}/x.zip', 'w')", "os.listdir('/home/{other}')",
        "open('/home/{other}/melek-digital/hasil/.kemajuan.json')", "os.listdir('{root}/assignments/source')",
        "open('{top}/ruang/titip.py', 'w')", "open('/etc/shadow')",
        "__import__('urllib.request').request.urlopen('{address}/hub/api/users')",
    ],
)  # fmt: skip
def test_a_trainee_cannot(server, people, what):
    facts = {"kelas": server.folder / "kelas", "top": server.folder, "own": people[1], "other": people[0],
             "root": ROOT, "address": server.address}  # fmt: skip
    done = as_user(server, people[1], f"import os\n{what.format(**facts)}\nprint('OPEN')")
    assert "OPEN" not in done.stdout
    assert re.search("PermissionError|HTTP Error 403|FileNotFoundError", done.stderr), done.stderr


def test_an_account_of_the_systems_is_never_a_trainees(server):
    from egov.core.errors import UserError
    from egov.hub import accounts, settings

    for name in ("root", "daemon", "nobody"):
        with pytest.raises(UserError, match="untuk hal lain"):
            accounts.ensure(settings.load(server.settings), name)
        assert not (server.folder / "kiriman" / name).exists()


def test_the_room_of_trainees_holds_no_answers(server):
    files = [p for p in (server.folder / "ruang").rglob("egov/**/*") if p.suffix in {".ipynb", ".json", ".md"}]
    held = sorted(p.stem for p in files if p.suffix == ".ipynb")
    assert held == sorted(2 * [unit.name for unit in register.units()])  # a lesson and an assignment of each
    found = [p for p in files if re.search(r"BEGIN (SOLUTION|HIDDEN TESTS)|\bdecide\(\"", p.read_text(errors="ignore"))]
    assert found == []


def test_the_desk_is_the_instructors_alone(server, people, browser):
    browser.log_in(people[0], OWN)
    for path in (f"/user/{TEACHER}/desk", f"/user/{people[0]}/desk", f"/user/{people[0]}/desk/../desk/kelas",
                 f"/user/{TEACHER}/desk/kelas?token=0123456789abcdef", f"/user/{TEACHER}/%64esk/hasil"):  # fmt: skip
        found = browser.get(path)
        assert found.status_code in (403, 404, 424) and "Ujisiti" not in found.text, (path, found.status_code)
    teacher = Browser(server)
    page = teacher.log_in(TEACHER, server.slips[TEACHER])
    teacher.post(page, "/hub/sandi", lama=server.slips[TEACHER], baru=OWN, ulang=OWN)
    page = teacher.enter(TEACHER, "desk/kelas")
    assert "Ujisiti Aminah" in page.text and "terkumpul" in page.text
    assert "orang_dunia" in teacher.get(f"/user/{TEACHER}/desk/langsung").text
    bare = teacher.session.post(f"{server.address}/user/{TEACHER}/desk/tugas", timeout=30)
    assert bare.status_code == 403, "a form without its key (XSRF)"


def test_after_the_way_out_the_next_person_meets_the_door(server, people, browser):
    browser.log_in(people[0], OWN)
    browser.enter(people[0], "api/contents/Mulai%20di%20sini.ipynb")
    assert all(cookie.expires is None for cookie in browser.session.cookies), "the key ends with the window"
    browser.get("/hub/logout")
    assert "/hub/login" in browser.get(f"/user/{people[0]}/lab").url


def test_a_class_is_warmed_and_examined(server, people):
    told = server.egov("hub", "warm", "--settings", str(server.settings))
    assert told.returncode == 0 and f"{len(people)} dari {len(people)} server siap" in told.stdout, told.stderr
    found = server.egov("doctor", "--server", "--settings", str(server.settings))
    assert "Server menjawab" in found.stdout and "semuanya tertutup" in found.stdout and "[masalah]" not in found.stdout
    (server.folder / "kiriman" / people[0]).chmod(0o1733)
    found = server.egov("doctor", "--server", "--settings", str(server.settings))
    assert found.returncode == 1 and people[0] in found.stdout
    (server.folder / "kiriman" / people[0]).chmod(0o1730)
