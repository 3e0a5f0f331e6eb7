"""A counter officer clicks a cell once and types: nothing of the page may change under her hands."""

from __future__ import annotations

import pytest
from browser_lab import CELLS, PANEL

LESSON = "pelajaran/00-mulai-di-sini.ipynb"
# Every letter and digit, doubled and as a sentence; the space and the full stop too.
BLIND = "aabbccddeeffgghhiijjkkllmmnnooppqqrrssttuuvvwwxxyyzz 0011223344556677889900 Bu Wati, 100 menit. AMZJKLRB"
KINDS = {"code": ".jp-CodeCell .jp-InputPrompt", "text": ".jp-MarkdownCell .jp-RenderedMarkdown"}
SELECTED = "() => document.activeElement?.closest('.jp-Notebook.jp-mod-commandMode') !== null"
OWN_CELL = "() => window.jupyterapp.commands.execute('notebook:insert-cell-below').then(() => null)"
SCISSORS = "() => window.jupyterapp.commands.execute('notebook:delete-cell').then(() => null)"


@pytest.mark.parametrize("kind", KINDS)
def test_typing_on_a_selected_cell_changes_nothing(lab, kind):
    lab.open(LESSON)
    before = lab.page.evaluate(CELLS)
    lab.page.locator(f"{PANEL} {KINDS[kind]}").first.click(force=True)
    lab.page.keyboard.press("Escape")
    lab.page.wait_for_function(SELECTED)
    lab.page.keyboard.type(BLIND)
    assert lab.page.evaluate(CELLS) == before
    assert not lab.page.locator(".jp-Dialog").count()


def test_a_deleted_cell_comes_back_by_one_button(lab):
    lab.open(LESSON)
    lab.page.locator(f"{PANEL} {KINDS['code']}").first.click(force=True)
    lab.page.evaluate(OWN_CELL)  # the lesson's own cells cannot be deleted at all
    before = lab.page.evaluate(CELLS)
    lab.page.wait_for_timeout(700)  # what follows within half a second is one step for JupyterLab's undo
    lab.page.evaluate(SCISSORS)
    assert len(lab.page.evaluate(CELLS)) == len(before) - 1
    lab.page.get_by_role("button", name="Urungkan").first.click()
    assert lab.page.evaluate(CELLS) == before


def test_our_own_words_do_not_open_on_a_double_click_and_no_cell_can_be_deleted(lab):
    lab.open("pelajaran/07-indonesia-dan-tetangga.ipynb")
    before = lab.page.evaluate(CELLS)
    words = lab.page.locator(f"{PANEL} .jp-MarkdownCell").nth(1)
    words.dblclick()
    assert words.locator(".jp-RenderedMarkdown").is_visible() and "###" not in words.inner_text()
    lab.page.evaluate("() => window.jupyterapp.commands.execute('notebook:delete-cell').then(() => null)")
    assert lab.page.evaluate(CELLS) == before
