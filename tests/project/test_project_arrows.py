"""Arrows run downwards: who may import whom, no circle, nothing private across modules."""

from __future__ import annotations

import ast
from graphlib import CycleError, TopologicalSorter

import grimp
import pytest

# A room and the rooms it may import. Deliberate: widen a row only for a reason that a reviewer can follow.
MAY_IMPORT = {
    "core": set(),
    "synthetic": set(),
    "locale": set(),
    "data": {"core", "synthetic"},
    "charts": {"core"},
    "exercises": {"core", "data"},
    "widgets": {"core", "charts", "exercises"},
    "submit": {"core"},
    "workspace": {"core"},
    "doctor": {"core", "workspace"},
    "units": {"core", "data", "charts", "widgets", "exercises", "submit"},  # unit 00 shows a receipt as it will look
    "build": {"core", "data", "charts", "exercises", "units"},
    "web": {"core", "workspace"},
    "desk": {"core", "grading"},
    "hub": {"core", "workspace", "submit", "doctor", "grading", "web"},
    "grading": {"core"},
    "commands": {"core", "data", "workspace", "submit", "doctor", "desk", "grading", "build", "web", "hub"},
    "cli": {"core"},  # verbs are imported by their names
}
# The trainee's half runs in a browser as well: none of these may reach an instructor's or author's room.
TRAINEE = ("charts", "data", "exercises", "submit", "units", "widgets", "workspace")
FAR = ("build", "desk", "grading", "hub", "commands")


@pytest.fixture(scope="module")
def graph():
    return grimp.build_graph("egov", cache_dir=None)


def room(module: str) -> str:
    return module.split(".")[1] if "." in module else ""


def arrows(graph) -> dict[tuple[str, str], str]:
    """(room, imported room) → one import that makes the arrow; `egov` itself only opens its rooms."""
    found = {}
    for module in sorted(graph.modules):
        for other in sorted(graph.find_modules_directly_imported_by(module)):
            pair = room(module), room(other)
            if "" not in pair and pair[0] != pair[1]:
                found.setdefault(pair, f"{module} imports {other}")
    return found


def test_every_room_is_in_the_table(graph):
    assert {room(module) for module in graph.modules} - {""} == set(MAY_IMPORT)


def test_rooms_import_only_what_the_table_allows(graph):
    wrong = [why for (one, other), why in arrows(graph).items() if other not in MAY_IMPORT[one]]
    assert not wrong, "\n".join(wrong)


def test_the_table_holds_no_arrow_that_nobody_needs(graph):
    needed = set(arrows(graph))
    idle = {(one, other) for one, others in MAY_IMPORT.items() for other in others} - needed
    assert idle == set()


def test_no_circle_of_rooms():
    try:
        TopologicalSorter(MAY_IMPORT).prepare()
    except CycleError as circle:
        pytest.fail(f"a circle of rooms: {' → '.join(circle.args[1])}")


def test_no_circle_of_modules(graph):
    try:
        TopologicalSorter({one: graph.find_modules_directly_imported_by(one) for one in graph.modules}).prepare()
    except CycleError as circle:
        pytest.fail(f"a circle of modules: {' → '.join(circle.args[1])}")


@pytest.mark.parametrize("one", TRAINEE)
@pytest.mark.parametrize("other", FAR)
def test_the_trainees_half_reaches_no_room_of_instructors_and_authors(graph, one, other):
    chain = graph.find_shortest_chain(f"egov.{one}", f"egov.{other}", as_packages=True)
    assert chain is None, " imports ".join(chain or ())


def test_nothing_private_is_imported_across_modules(root):
    wrong, ours = [], {"egov"} | {path.stem for path in (root / "tests").rglob("*.py")}
    for folder in ("src", "tests"):
        for path in sorted((root / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if not isinstance(node, ast.ImportFrom) or (node.module or "").split(".")[0] not in ours:
                    continue
                hidden = [name.name for name in node.names if name.name.startswith("_")]
                hidden += [part for part in (node.module or "").split(".") if part.startswith("_")]
                if hidden:
                    wrong.append(f"{path.relative_to(root)}:{node.lineno} imports {', '.join(hidden)}")
    assert not wrong, "\n".join(wrong)
