"""The table of units on the welcome page: links, what is done, what is open, minutes left per part."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from functools import cache
from html import escape
from pathlib import Path
from urllib.parse import quote

from egov.core import learning_path, paths, place, register
from egov.core.learning_path import LearningPath
from egov.core.messages import say
from egov.core.numbers import poin
from egov.workspace import progress
from egov.workspace.progress import State

HEADS = {"unit": "38%", "exercises": "15%", "assignment": "19%", "points": "13%", "time": "15%"}
TABLE = '<table style="width:100%;max-width:70em"><caption style="text-align:left">{}</caption>'
CELL = "text-align:left;padding:6px 12px;vertical-align:middle"
BESIDE = "display:flex;align-items:center;gap:10px"
BUTTON = "display:inline-block;padding:12px 28px;border-radius:8px;background:#0B5394;color:#FFFFFF;font-size:20px"
PICTURE = '<img src="data:image/svg+xml;base64,{}" alt="" width="32" height="32">'


def bundle(workspace: Path) -> dict[str, str]:
    """The table as HTML, and as text for readers without a browser."""
    states = progress.read(workspace)
    if not states:
        return {"text/plain": say("workspace.no_lessons"), "text/html": f"<p>{say('workspace.no_lessons')}</p>"}
    path = learning_path.chosen(workspace)
    states = [state for _, mine in _groups(states, path) for state in mine]
    last = progress.resume(workspace)
    return {"text/html": _html(states, last, path), "text/plain": _text(states)}


def _html(states: list[State], last: str | None, path: LearningPath | None) -> str:
    parts = [f"<p>{_resume(states, last)}</p>", TABLE.format(say("workspace.caption"))]
    heads = "".join(
        f'<th scope="col" style="{CELL};width:{width}">{say(f"workspace.head.{name}")}</th>'
        for name, width in HEADS.items()
    )
    parts.append(f"<thead><tr>{heads}</tr></thead>")
    for label, mine in _groups(states, path):
        if mine:
            left = _minutes(sum(state.minutes_left for state in mine))
            label = escape(label)
            head = f'<th scope="rowgroup" colspan="{len(HEADS)}" style="{CELL}">{label} ({left})</th>'
            rows = "".join(f"<tr>{_row(state)}</tr>" for state in mine)
            parts.append(f"<tbody><tr>{head}</tr>{rows}</tbody>")
    parts.append("</table>")
    coming = len(register.units()) - len(states)
    if coming:
        parts.append(f"<p>{say('workspace.coming', count=coming)}</p>")
    if not any(state.assignment for state in states):
        parts.append(f"<p>{say('workspace.no_assignments')}</p>")
    return "\n".join(parts)


def _groups(states: list[State], path: LearningPath | None) -> Iterator[tuple[str, list[State]]]:
    """Days of the chosen path and what lies beside it; without a path the parts of the course."""
    if path is None:
        for part, name in register.parts().items():
            label = say("workspace.part", letter=part, name=name) if part else name
            yield label, [state for state in states if state.unit.part == part]
        return
    by_number = {state.unit.number: state for state in states}
    for day in path.days:
        yield day.title, [by_number[unit.number] for unit in day.units if unit.number in by_number]
    inside = {unit.number for unit in path.units}
    yield say("workspace.path.beside"), [state for state in states if state.unit.number not in inside]


def _row(state: State) -> str:
    title = escape(_name(state))
    named = f'<div style="{BESIDE}">{_picture(state.unit.number)}<span>{_link(state.lesson, title)}</span></div>'
    columns = [named, _exercises(state), _assignment(state), _points(state)]
    columns.append(_minutes(state.minutes_left))
    first, *rest = columns
    return f'<th scope="row" style="{CELL};font-weight:normal">{first}</th>' + "".join(
        f'<td style="{CELL}">{column}</td>' for column in rest
    )


def _link(relative: str | None, text: str, style: str = "") -> str:
    look = f' style="{style}"' if style else ""
    return f'<a href="{escape(quote(relative))}"{look}>{text}</a>' if relative else text


@cache
def _picture(number: str) -> str:
    """The unit's small picture; it says nothing that the title beside it does not."""
    file = paths.shared("course") / "gambar" / f"{number}.svg"
    return PICTURE.format(base64.b64encode(file.read_bytes()).decode()) if file.is_file() else ""


def _exercises(state: State) -> str:
    if not state.lesson or not state.exercises:
        return say("workspace.none")
    mark = "✓ " if state.done == state.exercises else ""
    return mark + say("workspace.exercises", done=state.done, all=state.exercises)


def _assignment(state: State) -> str:
    if not state.assignment:
        return say("workspace.none")
    if state.submitted:
        text = "✓ " + say("workspace.packed", time=f"{state.submitted:%d-%m-%Y %H.%M}")
    elif state.answered:
        text = say("workspace.answered", done=state.answered, all=state.answers)
    else:
        text = say("workspace.untouched")
    return _link(state.assignment, text)


def _points(state: State) -> str:
    if state.score:
        return say("workspace.scored", got=poin(state.score[0]), most=poin(state.score[1]))
    return say("workspace.offered", most=poin(state.points)) if state.points else say("workspace.none")


def _minutes(minutes: int) -> str:
    return say("workspace.minutes", minutes=minutes) if minutes else say("workspace.no_minutes")


def _resume(states: list[State], last: str | None) -> str:
    """One large button: where she was, or what comes next once that is solved or handed in; else the first lesson."""
    for state, following in zip(states, [*states[1:], None], strict=True):
        if last and last == state.assignment and state.submitted and following and following.lesson:
            return _button("onward", following.lesson, _name(following))
        if last and last == state.lesson and state.done == state.exercises > 0 and state.assignment:
            return _button("onward", state.assignment, f"{say('workspace.kind.assignment')} {_name(state)}")
        if last and last in {state.lesson, state.assignment}:
            kind = say("workspace.kind.lesson" if last == state.lesson else "workspace.kind.assignment")
            return _button("resume", last, f"{kind} {_name(state)}")
    return _button("begin", states[0].lesson or states[0].assignment, _name(states[0]))


def _name(state: State) -> str:
    return f"{state.unit.number} {state.unit.title}"


def _button(key: str, where: str | None, title: str) -> str:
    return _link(where, f"{say(f'workspace.go.{key}')} {escape(title)}", BUTTON)


def _text(states: list[State]) -> str:
    lines = [
        f"{state.unit.number} {state.unit.title}: "
        f"{say('workspace.head.exercises').lower()} {_exercises(state)}; "
        f"{say('workspace.head.time').lower()} {_minutes(state.minutes_left)}"
        for state in states
    ]
    return "\n".join(lines)


def show(start: Path | str | None = None) -> None:
    """Print the table of progress below a cell (the welcome page calls it)."""
    workspace = place.find(start)
    if workspace is None:
        print(say("workspace.outside"))
        return
    from IPython.display import display

    from egov.workspace import path_choice

    shown = display(bundle(workspace), raw=True, display_id=True)
    path_choice.show(workspace, lambda: shown.update(bundle(workspace), raw=True))
