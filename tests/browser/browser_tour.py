"""A walk through all that a trainee can open in JupyterLab: menus, context menus, panels, dialogs, settings, mishaps.

`see(where)` is called at every stop. Waiting is for what must appear, never for a number of seconds.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path

from browser_lab import READY
from playwright.sync_api import Locator, Page, TimeoutError

LESSON, OWN = "pelajaran/00-mulai-di-sini.ipynb", "hasil/jalan-jalan.ipynb"
RUN = """([command, args]) => {
  window.jupyterapp.commands.execute(command, args || {}).catch(() => null);
  return null;
}"""
AT_REST = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))"
DIALOG, MENU, SUBMENU = ".jp-Dialog", ".lm-Menu", ".lm-Menu .lm-Menu-item[data-type=submenu]:visible"
CONTEXT = {
    "a file": ".jp-DirListing-item[data-file-type=notebook]",
    "the empty part of the file list": ".jp-DirListing-content",
    "a code cell": ".jp-CodeCell .jp-InputPrompt",
    "a text": ".jp-MarkdownCell .jp-RenderedMarkdown",
    "a result": ".jp-OutputArea-output",
    "a tab": ".lm-DockPanel-tabBar .lm-TabBar-tab",
    "a side tab": ".jp-SideBar .lm-TabBar-tab",
}
DIALOGS = {
    "notebook:restart-kernel": None,
    "notebook:restart-run-all": None,
    "notebook:restart-clear-output": None,
    "notebook:change-kernel": None,
    "notebook:close-and-shutdown": None,
    "notebook:trust": None,
    "docmanager:rename": None,
    "docmanager:save-as": None,
    "docmanager:restore-checkpoint": None,
    "filebrowser:open-path": None,
    "filebrowser:open-url": None,
    "kernelmenu:shutdownAll": None,
    "filemenu:shutdown": None,
    "help:about": None,
    "apputils:display-shortcuts": None,
    "jupyterlab-translation:en": None,
}
PANELS = {
    "toc:show-panel": ".jp-TableOfContents",
    "apputils:activate-command-palette": ".lm-CommandPalette-item",
    "fileeditor:create-new": ".jp-FileEditor .cm-content",
    "fileeditor:create-new-markdown-file": ".jp-FileEditor .cm-content",
    "notebook:create-console": ".jp-CodeConsole .cm-content",
}


class Tour:
    def __init__(self, page: Page, workspace: Path, see: Callable[[str], None]):
        self.page, self.workspace, self._see = page, workspace, see

    def see(self, where: str) -> None:
        self.page.evaluate(AT_REST)
        self._see(where)

    def command(self, name: str, args: dict | None = None) -> None:
        self.page.evaluate(RUN, [name, args])

    def open(self, path: str) -> None:
        self.command("docmanager:open", {"path": path})
        self.page.wait_for_function("path => window.jupyterapp.shell.currentWidget?.context?.path === path", arg=path)

    def menus(self) -> None:
        bar = self.page.locator(".lm-MenuBar-item")
        for place in range(bar.count()):
            bar.nth(place).click()
            self._menu(f"menu {place + 1}")

    def context_menus(self) -> None:
        self.command("filebrowser:activate")
        for what, selector in CONTEXT.items():
            self.page.locator(f"{selector}:visible").first.click(button="right", position={"x": 4, "y": 4})
            self._menu(f"menu of {what}")

    def _menu(self, where: str) -> None:
        self.page.locator(MENU).first.wait_for()
        self.see(where)
        for place in range(self.page.locator(SUBMENU).count()):
            entry = self.page.locator(SUBMENU).nth(place)
            if "lm-mod-disabled" not in (entry.get_attribute("class") or ""):
                self._unfold(entry)
                self.see(f"{where}, part {place + 1}")
        self._fold()

    def _fold(self) -> None:
        """Close what is open; a menu that has lost the keyboard closes by a click beside it. Never waits for ever."""
        for _ in range(10):
            if not self.page.locator(MENU).count():
                return
            self.page.keyboard.press("Escape")
            self.page.wait_for_timeout(100)
        self.page.mouse.click(2, 2)
        self.page.locator(MENU).first.wait_for(state="detached", timeout=5_000)

    def _unfold(self, entry: Locator) -> None:
        """A menu opens a moment after the pointer rests on it; on a busy machine that moment is missed."""
        for _ in range(5):
            entry.hover()
            with contextlib.suppress(TimeoutError):
                return self.page.locator(MENU).nth(1).wait_for(timeout=6_000)
            self.page.mouse.move(0, 0)
        raise AssertionError(f"no menu opens from {entry.inner_text()!r}")

    def panels(self) -> None:
        for name, selector in PANELS.items():
            self.command(name)
            self.page.locator(f"{selector}:visible").first.wait_for()
            self.see(name)
            if name == "apputils:activate-command-palette":
                self.page.keyboard.press("Escape")
        self.open(OWN)
        for name in ("documentsearch:start", "documentsearch:startWithReplace"):
            self.command(name)
            self.page.locator(".jp-DocumentSearch-overlay").wait_for()
            self.see(name)
        self.command("documentsearch:end")

    def files(self) -> None:
        """What a trainee may click besides notebooks. JSON is not among it: its viewer says "root" and "1 item"."""
        for name, text, shown in (
            ("daftar.csv", "a,b\n1,2\n", ".jp-CSVViewer"),
            ("baca.html", "<p>x</p>", ".jp-HTMLViewer"),
        ):
            (self.workspace / "hasil" / name).write_text(text, encoding="utf-8")
            self.open(f"hasil/{name}")
            self.page.locator(shown).first.wait_for()
            self.see(f"a file {name}")

    def settings(self) -> None:
        self.command("settingeditor:open")
        entries = self.page.locator(".jp-PluginList-entry")
        entries.first.wait_for()
        for place in range(entries.count()):
            entries.nth(place).click()
            self.see(f"settings {place + 1}")

    def dialogs(self) -> None:
        for name, args in DIALOGS.items():
            self.open(OWN)
            self.command(name, args)
            self.dialog(name)

    def dialog(self, where: str) -> None:
        """See the dialog that comes, and leave it by Escape."""
        self.page.locator(DIALOG).first.wait_for()
        self.see(where)
        self.page.keyboard.press("Escape")
        self.page.locator(DIALOG).first.wait_for(state="detached")

    def mishaps(self) -> None:
        """Changed elsewhere, closed unsaved, deleted, kernel died, server gone."""
        book = "hasil/celaka.ipynb"
        source = (self.workspace / LESSON).read_text(encoding="utf-8")
        (self.workspace / book).write_text(source, encoding="utf-8")
        self.open(book)
        self.page.wait_for_function(READY, arg=book)
        self.command("notebook:insert-cell-below")
        (self.workspace / book).write_text(source + " ", encoding="utf-8")
        self.command("docmanager:save")
        self.dialog("changed elsewhere")
        self.command("application:close")
        self.dialog("closed, and changed elsewhere")  # it is saved before it closes; where that fails, JupyterLab asks
        self.dialog("closed unsaved")
        self.command("notebook:replace-selection", {"text": "import os; os._exit(1)"})
        self.command("notebook:run-cell")
        self.dialog("kernel died")
        self.page.context.set_offline(True)
        self.command("filebrowser:refresh")
        self.command("docmanager:save")
        # The last stop: with every attempt to save the dialog comes again.
        self.page.locator(DIALOG).first.wait_for()
        self.see("server gone")
