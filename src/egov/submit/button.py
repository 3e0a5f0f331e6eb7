"""The button below an assignment and what it shows.

Pressing it asks JupyterLab to save (its official command, exposed by our configuration), waits until the file
is newer than the last run cell, and packs. Where nobody saves for us, one sentence asks for Ctrl+S.
"""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from egov.core import handin, place, record
from egov.core.errors import UserError
from egov.core.messages import say
from egov.submit import page
from egov.submit.pack import Receipt, locate, submit, unit_of

SAVE = "if (window.jupyterapp) { window.jupyterapp.commands.execute('docmanager:save'); }"
PATIENCE = 5.0
SETTLED = 0.3


def show(number: str) -> None:
    """Display the button; outside of JupyterLab (grading, tests) a sentence is all."""
    opened = os.environ.get("JPY_SESSION_NAME") or place.in_browser()
    if not opened or place.find() is None:
        print(say("submit.outside"))
        return
    try:
        button = Button(unit_of(number).number)
    except UserError as problem:
        print(problem)
        return
    button.display()


def _button(key: str, icon: str, number: str, **style: str):
    import ipywidgets

    return ipywidgets.Button(
        description=say(f"submit.label.{key}", number=number),
        tooltip=say(f"submit.tip.{key}"),
        icon=icon,
        layout=ipywidgets.Layout(width="18em", height="2.6em"),
        **style,
    )


class Button:
    """Button, a place for the receipt, and a second button where the class has a server."""

    def __init__(self, number: str):
        import ipywidgets

        self.number = number
        self.receipt: Receipt | None = None
        self.last_run = time.time()
        self.button = _button("button", "check", number, button_style="primary")
        # Off until she says so, each time: what she tried in the lesson is hers.
        self.tries = ipywidgets.Checkbox(
            value=False, indent=False, description=say("submit.tries"), layout=ipywidgets.Layout(width="auto")
        )
        if not record.tries(number):
            self.tries.layout.display = "none"
        self.send = _button("send", "paper-plane", number)
        self.send.layout.display = "none"
        self.page = ipywidgets.HTML(value=page.status(self._earlier()))
        self.sent = ipywidgets.HTML(value=page.status(""))
        self.hidden = ipywidgets.Output(layout=ipywidgets.Layout(height="0", overflow="hidden"))
        self.box = ipywidgets.VBox([self.button, self.tries, self.page, self.send, self.sent, self.hidden])
        self.button.on_click(lambda _: self._guarded(self.press))
        self.send.on_click(lambda _: self._guarded(self.transmit))

    def _earlier(self) -> str:
        """The newest file of this assignment in `hasil/`, for her who comes back and asks whether it arrived."""
        from egov.submit.unpack import open_file

        folder = place.find() or Path()
        made = sorted((folder / place.RESULTS).glob(handin.glob(self.number)), key=lambda p: p.stat().st_mtime)
        with contextlib.suppress(UserError, IndexError):
            when = datetime.fromtimestamp(made[-1].stat().st_mtime)
            found = {"time": f"{when:%d-%m-%Y %H.%M}", "code": open_file(made[-1]).code}
            return page.plain(say("submit.earlier", **found))
        return ""

    def display(self) -> None:
        """Show the box, with words for readers of the saved file who have no kernel."""
        from IPython import get_ipython
        from IPython.display import display

        shell = get_ipython()
        if shell is not None:
            shell.events.register("post_run_cell", self._ran)
        bundle = dict(self.box._repr_mimebundle_())
        words = say("submit.fallback", number=self.number)
        # Our lab saves these words in place of the dead widget (egov.widgets.saving).
        bundle |= {"text/plain": words, "text/html": page.plain(words)}
        display(bundle, raw=True)

    def _ran(self, *_: object) -> None:
        self.last_run = time.time()

    def _guarded(self, action) -> None:
        """A second press while the first still works does nothing."""
        self.button.disabled = self.send.disabled = True
        try:
            action()
        except UserError as problem:
            self.page.value = page.status(page.problem(str(problem)))
        finally:
            self.button.disabled = self.send.disabled = False

    def press(self) -> None:
        self.page.value = page.status(page.plain(say("submit.working")))
        self.sent.value = page.status("")
        notebook, _ = locate(unit_of(self.number))
        if not self._saved(notebook):
            raise UserError(say("submit.not_saved"))
        self.receipt = submit(self.number, tries=self.tries.value)
        self.page.value = page.status(page.receipt(self.receipt))
        from egov.submit import exchange, inbox

        if inbox.available():  # on a class server handing in is one press
            self._send_to(inbox.send)
            return
        self.send.layout.display = "flex" if exchange.available() else "none"

    def _saved(self, notebook: Path) -> bool:
        """Ask for a save and wait for it; without an answer, a file newer than the last run will do."""
        before = notebook.stat().st_mtime_ns
        self._ask_for_save()
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            if notebook.stat().st_mtime_ns != before:
                time.sleep(SETTLED)  # the server replaces the file in one step; be sure that it is done
                return True
            time.sleep(0.1)
        return notebook.stat().st_mtime >= self.last_run

    def _ask_for_save(self) -> None:
        from IPython.display import Javascript, display

        self.hidden.clear_output()
        with self.hidden:
            display(Javascript(SAVE))

    def transmit(self) -> None:
        from egov.submit import exchange

        self._send_to(lambda receipt: say("submit.sent", time=exchange.send(receipt)))

    def _send_to(self, send: Callable[[Receipt], str]) -> None:
        self.sent.value = page.status(page.plain(say("submit.sending")))
        try:
            told = page.plain(send(self.receipt))
        except UserError as problem:
            told = page.problem(str(problem))
        self.sent.value = page.status(told)
