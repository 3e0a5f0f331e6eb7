"""Unit 03's own promises: nothing typed is kept, every message is stamped, both clocks agree with the calendar."""

from __future__ import annotations

import base64
import re
from datetime import date, timedelta

import ipywidgets
import pytest

from egov.core.errors import UserError
from egov.data import load
from egov.units.common.stamped import STAMP
from egov.units.u03 import activities, data, lock
from egov.units.u03.kalender import jam, waktu


def pieces(widget):
    yield widget
    for child in getattr(widget, "children", ()):
        yield from pieces(child)


def test_the_lock_has_no_widget_that_tells_the_kernel_what_is_typed():
    kinds = {type(piece) for piece in pieces(activities.cek_kunci().widget)}
    assert kinds == {ipywidgets.VBox, ipywidgets.HTML}


def test_the_lock_has_nothing_to_send_or_store_with():
    script = lock.SCRIPT
    for way in ("fetch", "XMLHttp", "WebSocket", "Beacon", "Storage", "cookie", "indexedDB", ".name", "form", "kernel"):
        assert way not in script, way
    assert "'autocomplete', 'off'" in script and "'spellcheck', 'false'" in script


def test_every_verdict_of_the_lock_has_its_words():
    named = set(re.findall(r"return '(\w+)'|\? '(\w+)' : '(\w+)'", lock.SCRIPT))
    keys = {key for group in named for key in group if key}
    assert {"shared", "pasted", "reused", "pattern", "short", "single", "none"} <= keys
    assert keys <= set(lock.WORDS)


def test_messages_are_pictures_with_the_stamp_in_them():
    sorter = activities.pesan_di_pintu()
    sorter.widget  # noqa: B018 - made when first shown
    for card in sorter.cards:
        shown = re.search(r"base64,([\w+/=]+)", sorter.card.value)[1]
        picture = base64.b64decode(shown).decode()
        assert STAMP in picture and "href" not in picture
        assert re.sub(r"<[^>]+>", "", sorter.card.value).strip() == sorter._progress()  # no text to select
        sorter.choose(card.best)
        sorter.turn()
    assert all(line.count(STAMP) for line in sorter.description()[1:])


def test_both_desks_hold_as_many_of_each_kind():
    drafts = load("konten_draf").set_index("id").loc[list(activities.DRAFTS), "keputusan"]
    assert set(drafts.value_counts()) == {3} and set(drafts) == set(activities.CHOICES)
    kinds = load("pesan_masuk").set_index("id").loc[list(activities.DOOR), "jenis"]
    assert dict(kinds.value_counts()) == {"asli": 4, "pengelabuan": 4}
    failed = {key for key, question in activities.DRAFTS.items() if question}
    assert failed == set(drafts[drafts != "tayang"].index)


def test_working_days_agree_with_a_count_by_hand():
    open_days = {m.date() for m in data.working_days()["tanggal"]}
    for received in ("2024-04-05", "2025-03-27"):
        day, left = date.fromisoformat(received), data.ANSWER + data.LONGER
        while left:
            day += timedelta(days=1)
            left -= day in open_days
        assert data.nth_working(received, data.ANSWER + data.LONGER) == day


def test_no_row_of_days_off_is_longer():
    first, last, length = data.longest_closure()
    marks = "".join("1" if one else "0" for one in load("hari_kerja")["hari_kerja"])
    assert length == (last - first).days + 1 == max(map(len, marks.split("1")))


def test_spelling_tells_the_channel():
    """What the picture's title says."""
    seen = data.messages()
    assert seen[seen["kanal"] == "whatsapp"]["singkat"].all() and not seen[seen["kanal"] == "surel"]["singkat"].any()


def test_time_is_told_in_indonesian_and_so_are_slips():
    assert repr(waktu("2025-03-27 16:05") + jam(72)) == "Minggu 30 Maret 2025, pukul 16.05"
    with pytest.raises(UserError, match="tahun-bulan-tanggal"):
        waktu("27 Maret 2025")
    with pytest.raises(UserError, match="jam\\(24\\)"):
        waktu("2025-03-27 16:05") + 72
    with pytest.raises(UserError, match="angka saja"):
        jam("72")
