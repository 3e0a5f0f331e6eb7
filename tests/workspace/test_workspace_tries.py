"""How often she tried the exercises of a lesson: hers, unless she lets it travel with her work."""

from __future__ import annotations

from pathlib import Path

import pytest
from workspace_course import TASK

from egov.core import record
from egov.core.messages import say
from egov.submit import page
from egov.submit.button import Button
from egov.submit.pack import submit


@pytest.fixture
def beside(workspace, bring, monkeypatch) -> Path:
    """A workspace with its assignment; the kernel stands beside that."""
    bring()
    monkeypatch.chdir((workspace / TASK).parent)
    return workspace


def test_tries_travel_only_on_her_own_word(beside):
    for outcome in ("keliru", "benar"):
        record.record("04", "04-orang-dunia", outcome, beside)
    assert "tries" not in submit("04").manifest
    told = submit("04", tries=True)
    assert told.manifest["tries"] == {"orang_dunia": [2, 1]}
    assert say("submit.tries_sent", count=1) in page.receipt(told)


def test_the_box_is_off_and_not_there_where_nothing_was_tried(beside):
    assert Button("04").tries.layout.display == "none"
    record.record("04", "04-orang-dunia", "benar", beside)
    box = Button("04").tries
    assert box.layout.display != "none" and box.value is False and box.description == say("submit.tries")


NOTES = ["", "[]", '{"unit": 5}', '{"unit": {"04": [1]}}', '{"unit": {"04": {"x": {"kali": "3"}}}}']


@pytest.mark.parametrize("notes", NOTES)
def test_damaged_notes_stop_no_handing_in(beside, notes):
    (beside / record.RECORD).parent.mkdir(exist_ok=True)
    (beside / record.RECORD).write_text(notes, encoding="utf-8")
    assert submit("04", tries=True).manifest["tries"] == {}
