"""The room around the lessons: a start page without code, tabs that tell the two apart, nothing lost on closing."""

from __future__ import annotations

import json

from browser_lab import CELLS, PANEL

from egov.core import place

UNIT = "05-tumbuh-12-persen"
LESSON, TASK = f"{place.LESSONS}/{UNIT}.ipynb", f"{place.ASSIGNMENTS}/{UNIT}/{UNIT}.ipynb"
OWN_CELL = "() => window.jupyterapp.commands.execute('notebook:insert-cell-below').then(() => null)"
CLOSE_ALL = "() => window.jupyterapp.commands.execute('application:close-all').then(() => null)"
# What the eye sees of a tab is the name that the style sheet says.
NAME = """li => getComputedStyle(li.querySelector('.lm-TabBar-tabLabel'), '::after').content.replaceAll('"', '')"""
SIZE = "node => parseFloat(getComputedStyle(node).fontSize)"


def tabs(lab) -> list[str]:
    return [tab.evaluate(NAME) for tab in lab.page.locator(".lm-DockPanel-tabBar .lm-TabBar-tab").all()]


def test_the_start_page_shows_no_code_and_one_button(lab):
    lab.open(place.WELCOME)
    page = lab.page.locator(PANEL)
    button = page.get_by_role("link").first
    button.wait_for()
    assert button.inner_text().startswith(("Mulai:", "Lanjutkan:", "Berikutnya:"))
    assert button.bounding_box()["height"] >= 44 and button.evaluate(SIZE) >= 18
    page.get_by_label("Jalur belajar").wait_for()  # counted anew, nobody pressed anything
    assert not page.locator(".cm-content:visible").count() and not page.locator(".jp-InputPrompt:visible").count()
    assert not page.locator(".jp-NotebookPanel-toolbar:visible").count()
    assert page.locator("tbody img").count() == 15
    lab.photo("ruang-mulai")


def test_lesson_and_assignment_are_told_apart(lab):
    lab.open(TASK)
    lab.open(LESSON)
    assert {"Pelajaran 05", "Tugas 05"} <= set(tabs(lab))
    words = lab.page.locator(f"{PANEL} .jp-RenderedMarkdown p").first
    assert words.evaluate(SIZE) >= 16 and words.bounding_box()["width"] <= 800
    lab.page.locator(".jp-TableOfContents").get_by_text("Yang dibawa pulang").wait_for()
    lab.photo("ruang-pelajaran")


def test_what_is_typed_is_kept_when_the_tab_is_closed(lab):
    lab.open(LESSON)
    lab.page.locator(f"{PANEL} .jp-CodeCell .jp-InputPrompt").first.click(force=True)
    lab.page.evaluate(OWN_CELL)
    lab.page.keyboard.press("Enter")
    lab.page.keyboard.type("catatan_saya = 41")
    assert any("catatan_saya" in cell["source"] for cell in lab.page.evaluate(CELLS))
    lab.page.locator(".lm-DockPanel-tabBar .lm-mod-current .lm-TabBar-tabCloseIcon").click()
    lab.page.wait_for_function(f"() => !document.querySelector('.lm-TabBar-tab[data-egov=\"Pelajaran {UNIT[:2]}\"]')")
    assert not lab.page.locator(".jp-Dialog").count()
    kept = json.loads((lab.workspace / LESSON).read_text(encoding="utf-8"))
    assert any("catatan_saya = 41" in "".join(cell["source"]) for cell in kept["cells"])


def test_where_all_is_closed_the_start_page_comes_back(lab):
    lab.open(LESSON)
    lab.page.evaluate(CLOSE_ALL)
    lab.page.locator(f"{PANEL}.egov-mulai").wait_for()
    assert tabs(lab) == ["Mulai di sini"]


def test_a_lesson_opened_again_at_once_has_its_engine(lab):
    """Its last engine may still be ending: JupyterLab then finds that one, and left the lesson with none."""
    for pause in (500, 600, 650, 700):
        lab.look(LESSON)
        lab.page.wait_for_timeout(pause)
        lab.close()
        lab.open(LESSON)
        lab.close()
