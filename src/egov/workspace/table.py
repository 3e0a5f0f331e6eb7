"""The table of units on the welcome page: links, what is done, what is open, minutes left per part."""

from __future__ import annotations

from html import escape
from pathlib import Path
from urllib.parse import quote

from egov.messages.workspace import MESSAGES
from egov.workspace import progress
from egov.workspace.catalog import PARTS, UNITS
from egov.workspace.progress import State

HEADS = {"unit": "38%", "exercises": "15%", "assignment": "19%", "points": "13%", "time": "15%"}
TABLE = '<table style="width:100%;max-width:70em"><caption style="text-align:left">{}</caption>'
CELL = "text-align:left;padding:6px 12px;vertical-align:top"


def bundle(workspace: Path) -> dict[str, str]:
    """The table as HTML, and as text for readers without a browser."""
    states = progress.read(workspace)
    if not states:
        return {"text/plain": MESSAGES["no-lessons"], "text/html": f"<p>{MESSAGES['no-lessons']}</p>"}
    last = progress.resume(workspace)
    return {"text/html": _html(states, last), "text/plain": _text(states)}


def _html(states: list[State], last: str | None) -> str:
    parts = [f"<p>{_resume(states, last)}</p>", TABLE.format(MESSAGES["caption"])]
    heads = "".join(
        f'<th scope="col" style="{CELL};width:{width}">{MESSAGES[f"head-{name}"]}</th>' for name, width in HEADS.items()
    )
    parts.append(f"<thead><tr>{heads}</tr></thead>")
    for part, label in PARTS.items():
        mine = [state for state in states if state.unit.part == part]
        if mine:
            left = _minutes(sum(state.minutes_left for state in mine))
            head = f'<th scope="rowgroup" colspan="{len(HEADS)}" style="{CELL}">{label} ({left})</th>'
            rows = "".join(f"<tr>{_row(state)}</tr>" for state in mine)
            parts.append(f"<tbody><tr>{head}</tr>{rows}</tbody>")
    parts.append("</table>")
    coming = len(UNITS) - len(states)
    if coming:
        parts.append(f"<p>{MESSAGES['coming'].format(count=coming)}</p>")
    if not any(state.assignment for state in states):
        parts.append(f"<p>{MESSAGES['no-assignments']}</p>")
    return "\n".join(parts)


def _row(state: State) -> str:
    title = escape(f"{state.unit.number} {state.unit.title}")
    columns = [_link(state.lesson, title), _exercises(state), _assignment(state), _points(state)]
    columns.append(_minutes(state.minutes_left))
    first, *rest = columns
    return f'<th scope="row" style="{CELL};font-weight:normal">{first}</th>' + "".join(
        f'<td style="{CELL}">{column}</td>' for column in rest
    )


def _link(relative: str | None, text: str) -> str:
    return f'<a href="{escape(quote(relative))}">{text}</a>' if relative else text


def _exercises(state: State) -> str:
    if not state.lesson or not state.exercises:
        return MESSAGES["none"]
    mark = "✓ " if state.done == state.exercises else ""
    return mark + MESSAGES["exercises"].format(done=state.done, all=state.exercises)


def _assignment(state: State) -> str:
    if not state.assignment:
        return MESSAGES["none"]
    if state.submitted:
        text = "✓ " + MESSAGES["packed"].format(time=f"{state.submitted:%d-%m-%Y %H.%M}")
    elif state.answered:
        text = MESSAGES["answered"].format(done=state.answered, all=state.answers)
    else:
        text = MESSAGES["untouched"]
    return _link(state.assignment, text)


def _points(state: State) -> str:
    if state.score:
        return MESSAGES["scored"].format(got=_number(state.score[0]), most=_number(state.score[1]))
    return MESSAGES["offered"].format(most=_number(state.points)) if state.points else MESSAGES["none"]


def _number(value: float) -> str:
    return f"{value:g}".replace(".", ",")


def _minutes(minutes: int) -> str:
    return MESSAGES["minutes"].format(minutes=minutes) if minutes else MESSAGES["no-minutes"]


def _resume(states: list[State], last: str | None) -> str:
    """Where she was, or the assignment once its lesson is solved; else the first lesson there is."""
    for state in states:
        if last and last == state.lesson and state.done == state.exercises > 0 and state.assignment:
            task = f"{MESSAGES['kind-assignment']} {state.unit.number}"
            return MESSAGES["onward"] + " " + _link(state.assignment, escape(task))
        if last and last in {state.lesson, state.assignment}:
            kind = MESSAGES["kind-lesson" if last == state.lesson else "kind-assignment"]
            return MESSAGES["resume"] + " " + _link(last, escape(f"{kind} {state.unit.number}"))
    first = states[0]
    return MESSAGES["begin"] + " " + _link(first.lesson or first.assignment, escape(first.unit.title))


def _text(states: list[State]) -> str:
    lines = [
        f"{state.unit.number} {state.unit.title}: "
        f"{MESSAGES['head-exercises'].lower()} {_exercises(state)}; "
        f"{MESSAGES['head-time'].lower()} {_minutes(state.minutes_left)}"
        for state in states
    ]
    return "\n".join(lines)
