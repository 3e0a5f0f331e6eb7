"""The class server's parts that need no server: settings, names, clock, counts; they run on any machine."""

from __future__ import annotations

import sys
from datetime import datetime, timedelta

import pytest

from egov.core.errors import UserError
from egov.hub import examine, settings, warm

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a class server runs on Linux")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('folder = "kelas"', "folder"),
        ('memory = "banyak"', "memory"),
        ("idle = 0", "idle"),
        ("live = 1", "live"),
        ("at_once = true", "at_once"),
        ('login = "google"', "login"),
        ('memori = "1G"', "tidak dikenal"),
        ('login = "lti"', "[lti]"),
        ("folder = ", "hub.toml"),
    ],
)
def test_a_wrong_line_is_named(tmp_path, line, told):
    file = tmp_path / "hub.toml"
    file.write_text(line)
    with pytest.raises(UserError, match=told.replace("[", r"\[")):
        settings.load(file)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(UserError, match="tidak ada"):
        settings.load(tmp_path / "hub.toml")


def test_the_shipped_example_holds_the_defaults():
    from egov.core import paths

    held = settings.load(paths.root() / "hub" / "melek-hub.toml")
    assert held == settings.Settings(instructors=("pengajar",))


def test_names_are_short_apart_and_never_the_systems():
    from egov.hub import accounts

    taken: set[str] = set()
    for name in ("Root Sudrajat", "Dr. Wahyu Nugroho, M.Si.", "Wahyu Nugroho", "Wahyu Nurani", "I Made Ünal", "123"):
        taken.add(accounts.short_name(name, taken))
    assert taken == {"root-s", "wahyu", "wahyu-n", "wahyu-n2", "i", "peserta"}
    assert all(accounts.NAME.fullmatch(one) for one in taken)


def test_whom_an_lms_sends_gets_an_account_of_their_own_and_never_the_systems():
    from egov.hub import accounts

    names = ["12345", "siti", "Siti", "siti@contoh.go.id", "siti contoh go id", "../../etc", "a" * 80, "ä"]
    made = [accounts.sent_name(one) for one in names]
    assert made[:2] == ["m12345", "siti"] and len(set(made)) == len(names)
    assert all(accounts.NAME.fullmatch(one) for one in made), made


def test_passwords_differ_and_can_be_read_aloud():
    from egov.hub import accounts

    made = {accounts.password() for _ in range(200)}
    assert len(made) == 200
    assert all(len(one) == 14 and not set(one) & set("qxyzhcefv01") - set("01") for one in made)


def test_the_clock_of_tomorrow():
    now = datetime(2026, 11, 26, 8, 0)
    assert warm.until("08.30", now) == 1800 and warm.until("7:45", now) == 23.75 * 3600
    with pytest.raises(UserError, match=r"07\.45"):
        warm.until("pagi", now)


def test_a_machine_too_small_is_told_with_figures():
    assert examine.memory(30, 4).level == "bad" and "9 GB" in examine.memory(30, 4).text
    assert examine.memory(30, 16).level == "good"
    assert examine.cores(30, 2).level == "note" and "150 detik" in examine.cores(30, 2).text


def test_the_class_is_counted_without_names_and_without_trust():
    from egov.hub import live

    now = datetime(2026, 11, 26, 9, 0)

    def note(minutes: int, times: int, done: bool) -> dict:
        when = (now - timedelta(minutes=minutes)).isoformat()
        return {"unit": {"04": {"orang_dunia": {"waktu": when, "kali": times, "selesai": done}}}}

    odd = [{"unit": []}, {"unit": {"04": {"x": None}}}, {"unit": {"04": {"x": {"waktu": 5}}}}, {}]
    told = live.count([note(1, 4, False), note(2, 5, True), note(3, 1, False), note(90, 9, False), *odd], now)
    assert told["orang"] == 3
    assert told["latihan"] == {"04 orang_dunia": {"di_sini": 3, "tertahan": 1}}


def test_whatever_lies_in_the_place_of_notes_the_courier_goes_on(tmp_path):
    import os

    from egov.hub import live

    path = tmp_path / "kemajuan"
    os.mkfifo(path)
    assert live.read(path) == {}
    path.unlink()
    for content in ("[" * 200_000, "[1]", "{", "\xff", '{"a": ' * 100_000):
        path.write_bytes(content.encode("latin-1"))
        assert live.read(path) == {}
    path.write_text('{"unit": {}}')
    assert live.read(path) == {"unit": {}}
    (tmp_path / "lain").symlink_to(path)
    assert live.read(tmp_path / "lain") == {} == live.read(tmp_path)
