"""The live page: counts only, most stuck first; what it says when nobody counts, or no longer."""

from __future__ import annotations

import json
from datetime import datetime, timedelta

import pytest
import requests
from desk_class import made
from desk_served import KEY, served

from egov.core import record, register
from egov.desk import live

LINK = '<a href="/desk/langsung"'
COUNT = {
    "04 orang_dunia": {"di_sini": 9, "tertahan": 1},
    "04 orang_apjii": {"di_sini": 4, "tertahan": 3},
    "99 <b>": {"di_sini": 1, "tertahan": 0},
}


def write(course, ago: timedelta, count: dict) -> None:
    told = {"pukul": (datetime.now() - ago).isoformat(timespec="seconds"), "orang": 14, "latihan": count}
    (course / record.COUNTED).write_text(json.dumps(told), encoding="utf-8")


def test_where_most_are_stuck_comes_first(tmp_path):
    write(tmp_path, timedelta(seconds=5), COUNT)
    found = live.look(tmp_path)
    assert [(row.exercise, row.here, row.stuck) for row in found.rows][:2] == [
        ("orang_apjii", 4, 3),
        ("orang_dunia", 9, 1),
    ]
    assert register.unit("04").title in found.rows[0].unit and not found.old(datetime.now())


@pytest.mark.parametrize("text", [None, "", "[]", "{", '{"latihan": []}', '{"pukul": 5, "orang": 1, "latihan": {}}'])
def test_what_is_no_count_is_none(tmp_path, text):
    if text is not None:
        (tmp_path / record.COUNTED).write_text(text)
    assert live.look(tmp_path) is None


def test_the_page_tells_how_it_is(tmp_path):
    course = made(tmp_path / "kelas", ["04-kecil"], 1).root
    session = requests.Session()
    with served(course) as desk:
        assert session.get(f"{desk}/desk/langsung", timeout=60).status_code == 403
        session.get(f"{desk}/desk?token={KEY}", timeout=60)
        page = session.get(f"{desk}/desk/langsung", timeout=60).text
        assert "live = true" in page and LINK not in page
        write(course, timedelta(seconds=5), COUNT)
        page = session.get(f"{desk}/desk/langsung", timeout=60).text
        assert LINK in page and "Beri tahu" not in page
        assert page.index("orang_apjii") < page.index("orang_dunia") and "<b>" not in page
        write(course, timedelta(minutes=9), COUNT)
        part = session.get(f"{desk}/desk/langsung", headers={"HX-Request": "true"}, timeout=60).text
        assert "Beri tahu pengelola server" in part and "<html" not in part
