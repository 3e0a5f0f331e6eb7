"""Closed doors as someone meets them: the address without its key, a wrong key, a page that is not there.

In a window of its own, for the lab's window has its key already.
"""

from __future__ import annotations

import re

import pytest
from browser_lab import violations


@pytest.fixture(scope="module")
def door(lab):
    context = lab.page.context.browser.new_context(viewport=lab.page.viewport_size, locale="id-ID")
    yield context.new_page()
    context.close()


def plain(page) -> str:
    """What a page says, once it is known to say it accessibly and without English."""
    assert violations(page) == []
    text = page.inner_text("main")
    assert not re.search(r"(?i)\b(the|is|are|you|your|page|password|log in|forbidden|not found)\b", text)
    return text


def test_without_its_key_the_address_says_where_to_find_it(lab, door):
    door.goto(f"{lab.base}/lab")
    assert "Alamatnya belum lengkap" in plain(door)
    assert "Salin alamat panjang" in plain(door)


def test_a_wrong_key_is_said_and_the_right_one_opens(lab, door):
    door.goto(f"{lab.base}/lab")
    door.get_by_text("Saya hanya punya kuncinya").click()
    door.get_by_label("Kunci").fill("salah")
    door.keyboard.press("Enter")
    door.get_by_role("alert").wait_for()
    assert "tidak cocok" in plain(door)
    door.get_by_label("Kunci").fill(lab.token.removeprefix("token="))
    door.keyboard.press("Enter")
    door.wait_for_url("**/lab**")


def test_a_page_that_is_not_there_leads_back_to_the_start(lab, door):
    answer = door.goto(f"{lab.base}/tidak-ada?{lab.token}")
    assert answer.status == 404 and "Tidak ada yang rusak" in plain(door)
    assert door.get_by_role("link", name="Ke halaman awal").get_attribute("href").endswith("Mulai%20di%20sini.ipynb")
