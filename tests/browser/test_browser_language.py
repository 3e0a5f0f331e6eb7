"""No English is left on the screen: a walk through all a trainee can open, every word looked at."""

from __future__ import annotations

import re
from typing import NamedTuple

import pytest
from browser_tour import LESSON, OWN, Tour
from browser_words import COLLECT, OURS, foreign, machine_names

# Formats, a kernel and languages are called so everywhere; KB is a unit; minutes are counted by the browser itself.
NAMES = {
    "ipykernel", "Asciidoc", "Qtpdf", "Qtpng", "Webpdf", "English", "Inggris", "Indonesia", "KB", "detik", "menit",
}  # fmt: skip
COMMANDS = "() => window.jupyterapp.commands.listCommands().map(name => name.split(':')[0])"
# Its lists of viewers and file types are identifiers: the setting takes them only as they are.
LISTS = "Pengganti penampil bawaan untuk jenis berkas.\n"


class Walk(NamedTuple):
    seen: dict[str, str]  # every text, and where it was seen first
    names: frozenset[str]  # of the trainee's files
    machine: frozenset[str]  # what the settings editor prints as it stands in a schema

    def left(self) -> list[str]:
        return [
            f"{where}: {text!r} {words}"
            for text, where in self.seen.items()
            if not (where.startswith("settings") and self._machine_made(text))
            and (words := sorted(foreign(text, self.names)))
        ]

    def _machine_made(self, text: str) -> bool:
        return text.startswith(LISTS) or re.sub(r"-\d+$", "", text) in self.machine


def files_of(workspace) -> set[str]:
    shown = [
        path for path in workspace.rglob("*") if not any(p.startswith(".") for p in path.relative_to(workspace).parts)
    ]
    return {part for path in [workspace, *shown] for part in (path.name, path.stem)}


@pytest.fixture(scope="module")
def walk(lab) -> Walk:
    context = lab.page.context.browser.new_context(viewport=lab.page.viewport_size, locale="id-ID")
    context.set_default_timeout(30_000)
    page = context.new_page()
    # A copy: the lab of the other tests may still save the lesson itself, and a dialog about that would stop the walk.
    (lab.workspace / OWN).write_bytes((lab.workspace / LESSON).read_bytes())
    page.goto(f"{lab.base}/lab/workspaces/jalan-jalan/tree/{OWN}?reset&{lab.token}")
    page.wait_for_function("() => window.jupyterapp?.shell.currentWidget?.context?.isReady", timeout=150_000)
    seen: dict[str, str] = {}
    tour = Tour(page, lab.workspace, lambda where: [seen.setdefault(t, where) for t in page.evaluate(COLLECT, OURS)])
    machine = machine_names() | set(page.evaluate(COMMANDS))
    try:
        tour.see("the first page")
        for part in (
            tour.menus,
            tour.context_menus,
            tour.panels,
            tour.files,
            tour.settings,
            tour.dialogs,
            tour.mishaps,
        ):
            part()
    finally:
        context.close()
    return Walk(seen, frozenset(NAMES | files_of(lab.workspace)), frozenset(machine))


@pytest.mark.parametrize(
    "text, left",
    [
        ("Mulai ulang mesin", set()),
        ("Restart Kernel", {"restart", "kernel"}),
        ("Cari di dalam selection", {"selection"}),
        ("Berkas Python", set()),
        ("Turtle", set()),
        ("Berkas Turtle", {"turtle"}),
        ("Ctrl+Shift+Up", set()),
        ("Skip to main panel", {"skip", "to", "main"}),
        ("abu-abu", set()),
        ("read-only", {"read", "only"}),
    ],
)
def test_the_eye_sees_english_and_nothing_else(text, left):
    assert foreign(text) == left


def test_no_english_is_left(walk, capsys):
    left, places = walk.left(), set(walk.seen.values())
    with capsys.disabled():
        print(f"\n  {len(walk.seen)} texts seen in {len(places)} places, {len(left)} with English words")
    assert len(walk.seen) > 600 and len(places) > 60, "the walk saw too little"
    assert not left, "\n".join(left)
