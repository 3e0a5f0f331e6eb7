"""What stands under a cell after grading: trainees' outputs checked field by field, tests' outcomes in Indonesian."""

from __future__ import annotations

import html
import json
import re

from egov.core.messages import say

CALLED = "egov-memanggil"  # a hidden test called the trainee's code, which now knows what it was asked
BEGIN, END = "BEGIN HIDDEN TESTS", "END HIDDEN TESTS"

MIMES = ("text/plain", "text/html", "image/png", "image/jpeg")
# MathJax in formgrader's page makes a link of `\href{javascript:…}`, whatever cleans the HTML around it.
HREF = re.compile(r"(?<!\\)\\+href")
MANY = 20_000  # of bare `&`: a million would keep whatever cleans the page busy for minutes
BASE64 = re.compile(r"[A-Za-z0-9+/=\s]*")
REASONS = {
    "timeout": "timeout",
    "dead": "dead",
    "protocol": "dead",
    "flood": "flood",
}


def note(key: str, kind: str = "Penilaian") -> dict:
    text = say(f"grading.cell.{key}")
    return {"output_type": "error", "ename": kind, "evalue": text, "traceback": [text]}


def _text(value: object, limit: int) -> str:
    return value[:limit] if isinstance(value, str) else ""


def _sound(mime: str, value: object) -> bool:
    """Plain text, a page that the exporters sanitise, or a picture that is nothing but a picture."""
    if not isinstance(value, str) or len(value) >= 3_000_000:
        return False
    if mime.startswith("image/"):
        return bool(BASE64.fullmatch(value))
    return mime == "text/plain" or (value.count("&") < MANY and not _hides_a_link(value))


def _hides_a_link(page: str) -> bool:
    """Also where entities, tags or comments stand between the letters, which whatever cleans the page takes away."""
    import nh3

    bare = nh3.clean(page, tags=set(), clean_content_tags=set())
    return any(HREF.search(html.unescape(text)) for text in (page, bare))


def clean(items: object, chars: int) -> list[dict]:
    """Only well-formed outputs pass; ours is the shape, theirs only the content."""
    kept: list[dict] = []
    for item in items[:300] if isinstance(items, list) else []:
        if not isinstance(item, dict):
            continue
        kind = item.get("output_type")
        if kind == "stream":
            name = "stderr" if item.get("name") == "stderr" else "stdout"
            kept.append({"output_type": "stream", "name": name, "text": _text(item.get("text"), chars)})
        elif kind == "error":
            lines = item.get("traceback") if isinstance(item.get("traceback"), list) else []
            kept.append({"output_type": "error", "ename": _text(item.get("ename"), 80) or "Error",
                         "evalue": _text(item.get("evalue"), 2000),
                         "traceback": [_text(line, 4000) for line in lines[:60]]})  # fmt: skip
        elif kind in ("display_data", "execute_result"):
            data = item.get("data") if isinstance(item.get("data"), dict) else {}
            safe = {m: data[m] for m in MIMES if _sound(m, data.get(m))}
            made = {"output_type": kind, "data": safe, "metadata": {}}
            if kind == "execute_result":
                made["execution_count"] = None
            kept.append(made)
    return kept


def within(items: list[dict], room: int) -> tuple[list[dict], int]:
    """The outputs for which there is room, and what they weigh: a notebook is opened by people and sent by post."""
    kept, used = [], 0
    for item in items:
        weight = len(json.dumps(item))
        if used + weight <= room:
            kept.append(item)
            used += weight
    return kept, used


def _line(source: str, number: int) -> str:
    lines = source.split("\n")
    return lines[number - 1].strip() if 0 < number <= len(lines) else ""


def _is_hidden(source: str, number: int) -> bool:
    """Line `number` lies in a hidden region (or is unknown in a cell that has one)."""
    before = source.split("\n")[: number or None]
    begun = max((i for i, line in enumerate(before) if BEGIN in line), default=-1)
    ended = max((i for i, line in enumerate(before) if END in line), default=-1)
    return begun > ended or (number == 0 and begun >= 0)


def of_test(outcome: dict, cell: dict) -> list[dict]:
    """The instructor's view of a test: what it printed, and the sentence of what failed with its line."""
    made: list[dict] = []
    for name, key in (("stdout", "text"), ("stderr", "warnings")):
        if outcome.get(key):
            made.append({"output_type": "stream", "name": name, "text": outcome[key]})
    if outcome.get("called") and BEGIN in cell["source"]:  # shows nothing; read by `feedback`
        made.append({"output_type": "display_data", "data": {}, "metadata": {CALLED: True}})
    state = outcome["state"]
    if state == "failed":
        kind, text, line, safe = (outcome["error"] + [False])[:4]
        lines = [f"{kind}: {text}" if text else kind]
        if not safe and _is_hidden(cell["source"], line):
            text = say("grading.cell.hidden_test")
        if _line(cell["source"], line):
            lines.insert(0, f"----> {line} {_line(cell['source'], line)}")
        made.append({"output_type": "error", "ename": kind, "evalue": text, "traceback": lines})
    elif state == "late":
        made.append(note("test_late"))
    elif state == "dead":
        made.append(note("test_dead"))
    elif state == "partial":
        made.append({"output_type": "execute_result", "data": {"text/plain": str(outcome["value"])}, "metadata": {},
                     "execution_count": None})  # fmt: skip
    return made
