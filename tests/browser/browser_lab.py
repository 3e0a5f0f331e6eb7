"""A trainee at the keyboard: opens notebooks, types into cells, runs them, reads what the page says.

Waiting is always for a state of JupyterLab's own model, never for a number of seconds. Running before the
kernel is idle silently runs nothing, so `open` waits for it.
"""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote, urlsplit

from playwright.sync_api import Locator, Page

SHOWN = """path => {
  const panel = window.jupyterapp && window.jupyterapp.shell.currentWidget;
  return !!(panel && panel.context && panel.context.path === path && panel.context.isReady);
}"""
READY = f"""path => {{
  const shown = ({SHOWN})(path), session = shown && window.jupyterapp.shell.currentWidget.sessionContext;
  return !!(session && session.isReady && session.session && session.session.kernel
    && session.session.kernel.status === 'idle');
}}"""
OPEN = "path => window.jupyterapp.commands.execute('docmanager:open', {path}).then(() => null)"
# Gone is what counts: what is opened while it still closes would close with it.
CLOSE = """async () => {
  const panel = window.jupyterapp.shell.currentWidget;
  const gone = new Promise(resolve => panel.disposed.connect(resolve));
  await window.jupyterapp.commands.execute('docmanager:save');
  await window.jupyterapp.commands.execute('application:close');
  await gone;
}"""
RUN_ALL = "() => window.jupyterapp.commands.execute('notebook:run-all-cells')"
NOTEBOOK = "window.jupyterapp.shell.currentWidget.content"
CELLS = f"() => {NOTEBOOK}.widgets.map(w => ({{source: w.model.sharedModel.getSource(), type: w.model.type}}))"
CHOOSE = f"""async place => {{
  const notebook = {NOTEBOOK};
  notebook.activeCellIndex = place;
  notebook.deselectAll();
  await notebook.scrollToItem(place, 'center');
}}"""
OUTPUTS = f"place => {NOTEBOOK}.widgets[place].model.outputs ? {NOTEBOOK}.widgets[place].model.outputs.toJSON() : []"
# The number beside a cell does not tell a new run from a saved one: both may be [2].
LISTEN = f"""place => {{
  window.egovRan = false;
  {NOTEBOOK}.widgets[place].model.sharedModel.changed.connect((_, change) => {{
    const state = change.executionStateChange;
    if (state && state.newValue === 'idle') {{ window.egovRan = true; }}
  }});
}}"""
DRAWN = f"""() => {NOTEBOOK}.widgets.every(w => !w.model.outputs || w.model.outputs.length === 0
  || w.node.querySelector('.jp-OutputArea-output'))"""
PANEL = ".jp-NotebookPanel:not(.lm-mod-hidden)"
OURS = [[f"{PANEL} .jp-OutputArea-output"], [f"{PANEL} .jp-RenderedMarkdown"]]


def violations(page: Page, context: dict | None = None) -> list[str]:
    """What axe-core finds serious or critical on a page, a line each."""
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page, context=context, options={"resultTypes": ["violations"]}).response["violations"]
    return [
        f"{one['id']}: {node['html'][:160]}"
        for one in found
        if one["impact"] in {"serious", "critical"}
        for node in one["nodes"]
    ]


class Lab:
    """What a trainee can do in the lab, in words of the course."""

    def __init__(self, page: Page, address: str, workspace: Path, screenshots: Path):
        self.page, self.address, self.workspace, self.screenshots = page, address, workspace, screenshots
        parts = urlsplit(address)
        self.base, self.token = f"{parts.scheme}://{parts.netloc}", parts.query
        page.on("dialog", lambda dialog: dialog.accept())

    def look(self, path: str) -> None:
        """Open a notebook of the workspace as it was saved.

        The page is loaded once; after that a notebook opens in a tab of its own, as by a click.
        """
        if self.page.url == "about:blank":
            self.page.goto(f"{self.base}/lab/tree/{quote(path)}?reset&{self.token}")
        else:
            self.page.evaluate(OPEN, path)
        self.page.wait_for_function(SHOWN, arg=path, timeout=150_000)

    def open(self, path: str) -> None:
        """Open a notebook and wait until its kernel can run something."""
        self.look(path)
        self.page.wait_for_function(READY, arg=path, timeout=150_000)

    def close(self) -> None:
        """Save and close the notebook in front; its kernel ends."""
        self.page.evaluate(CLOSE)

    def run_all(self) -> bool:
        """Run → Run All Cells; True when all passed."""
        return self.page.evaluate(RUN_ALL)

    def place(self, words: str) -> int:
        """The number of the first code cell that holds `words`."""
        for number, cell in enumerate(self.page.evaluate(CELLS)):
            if cell["type"] == "code" and words in cell["source"]:
                return number
        raise AssertionError(f"no code cell holds {words!r}")

    def cell(self, words: str) -> Locator:
        """The cell itself, chosen and scrolled into sight."""
        self.page.evaluate(CHOOSE, self.place(words))
        return self.page.locator(f"{PANEL} .jp-Cell.jp-mod-active")

    def run(self, words: str) -> None:
        """Choose the cell and press Shift+Enter."""
        self._press_run(self.cell(words), self.place(words))

    def type(self, words: str, old: str, new: str) -> None:
        """In the cell that holds `words`, type over `old` with `new`, then press Shift+Enter."""
        place = self.place(words)
        source = self.page.evaluate(CELLS)[place]["source"]
        assert old in source, f"the cell does not hold {old!r}: {source}"
        cell = self.cell(words)
        cell.locator(".cm-content").click()
        self.page.keyboard.press("Control+a")
        self.page.keyboard.insert_text(source.replace(old, new, 1))
        self._press_run(cell, place)

    def _press_run(self, cell: Locator, place: int) -> None:
        self.page.evaluate(LISTEN, place)
        cell.locator(".cm-content").click()
        self.page.keyboard.press("Shift+Enter")
        self.page.wait_for_function("() => window.egovRan")

    def outputs(self, words: str) -> str:
        """All that stands below a cell, as text."""
        found = []
        for output in self.page.evaluate(OUTPUTS, self.place(words)):
            data = output.get("data", {})
            found += ["".join(output.get("traceback", [])), str(output.get("text", ""))]
            found += ["".join(data.get(kind, "")) for kind in ("text/plain", "text/html")]
        return "\n".join(filter(None, found))

    def output_of(self, words: str) -> Locator:
        """What stands below a cell, once JupyterLab has drawn it."""
        found = self.cell(words).locator(".jp-Cell-outputArea")
        found.locator(".jp-OutputArea-output").first.wait_for()
        return found

    def write(self, text: str) -> None:
        """Double-click the first written answer still as handed out, type `text`, press Shift+Enter."""
        cell = self.page.locator(f"{PANEL} .jp-MarkdownCell", has_text="Tulis jawaban Anda di sini")
        cell.scroll_into_view_if_needed()
        cell.locator(".jp-RenderedMarkdown").dblclick()
        cell.locator(".cm-content").click()
        self.page.keyboard.press("Control+a")
        self.page.keyboard.insert_text(text)
        self.page.keyboard.press("Shift+Enter")

    def violations(self) -> list[str]:
        """What axe-core finds serious or critical in our own text and outputs, a line each."""
        self._draw_all()
        return violations(self.page, {"include": OURS})

    def _draw_all(self) -> None:
        """JupyterLab draws outputs when they come into sight."""
        self.page.add_style_tag(content=".jp-Cell { content-visibility: visible !important }")
        for place, cell in enumerate(self.page.evaluate(CELLS)):
            if cell["type"] == "code":
                self.page.evaluate(CHOOSE, place)
        self.page.wait_for_function(DRAWN)

    def photo(self, name: str) -> None:
        """Keep what is on the office screen, for people to look at."""
        self.screenshots.mkdir(exist_ok=True)
        self.page.screenshot(path=self.screenshots / f"{name}.png")
