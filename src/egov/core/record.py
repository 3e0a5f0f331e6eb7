"""What the trainee has solved, noted in `hasil/.kemajuan.json` of her own workspace; nothing leaves the machine.

`record` is called from every check: standard library only, a few milliseconds, and it never raises,
because no exercise may fail over a note about it.
"""

from __future__ import annotations

import contextlib
from datetime import datetime
from pathlib import Path

from egov.core import files, place

RECORD = f"{place.RESULTS}/.kemajuan.json"
COUNTED = "langsung.json"  # in a class's folder: how many people are where, counted from such notes
DONE = "benar"


def record(unit: str, exercise: str, outcome: str, start: Path | str | None = None, cause: str | None = None) -> None:
    """Note that `exercise` of `unit` was checked with `outcome`; outside of a workspace nothing happens.

    `cause` names the slip or misconception, for the warm-up questions of later units.
    """
    if not unit:
        return
    with contextlib.suppress(Exception):
        workspace = place.find(start)
        if workspace is None:
            return
        path = workspace / RECORD
        state = files.read_json(path)
        now = datetime.now().isoformat(timespec="seconds")
        mine = _dict(_dict(state, "unit"), str(unit))
        entry = _dict(mine, _plain(str(unit), str(exercise)))
        entry.update(hasil=str(outcome), waktu=now, kali=int(entry.get("kali", 0)) + 1)
        entry["selesai"] = bool(entry.get("selesai")) or outcome == DONE
        if cause:
            slips = _dict(entry, "keliru")
            slips[str(cause)] = int(slips.get(str(cause), 0)) + 1
        files.write_json(path, state, durable=False)


def tries(unit: str, start: Path | str | None = None) -> dict[str, list[int]]:
    """{exercise: [times checked, 1 where it was solved]} of one unit; empty outside of a workspace."""
    workspace = place.find(start)
    noted = files.read_json(workspace / RECORD).get("unit") if workspace else None
    mine = noted.get(unit) if isinstance(noted, dict) else None
    found = {name: entry for name, entry in mine.items() if isinstance(entry, dict)} if isinstance(mine, dict) else {}
    return {
        name: [entry["kali"], int(bool(entry.get("selesai")))]
        for name, entry in found.items()
        if type(entry.get("kali")) is int
    }


def _dict(parent: dict, key: str) -> dict:
    if not isinstance(parent.get(key), dict):
        parent[key] = {}
    return parent[key]


def _plain(unit: str, exercise: str) -> str:
    """`04-orang-dunia` and `orang_dunia` are the same exercise."""
    return exercise.removeprefix(f"{unit}-").replace("-", "_")
