"""Times as the class says them: stored in UTC, shown and typed as WIB, WITA or WIT."""

from __future__ import annotations

import datetime as dt
import json
import re
from zoneinfo import ZoneInfo

from egov.core import files
from egov.core.errors import UserError
from egov.core.messages import say
from egov.grading.course import Course

SETTINGS = "meja.json"
ZONES = {"WIB": "Asia/Jakarta", "WITA": "Asia/Makassar", "WIT": "Asia/Jayapura"}
DAY = r"(?P<d>\d{1,2})[-/. ](?P<m>\d{1,2})[-/. ](?P<y>\d{4})"
HOUR = r"(?:[ ,]+(?P<h>\d{1,2})[.:](?P<min>\d{2}))?\s*(?P<z>WIB|WITA|WIT)?"
TYPED = re.compile(DAY + HOUR, re.IGNORECASE)


def settings(course: Course) -> dict:
    try:
        found = json.loads((course.root / SETTINGS).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def keep(course: Course, **facts) -> None:
    files.write_json(course.root / SETTINGS, {**settings(course), **facts})


def short(course: Course) -> str:
    found = settings(course).get("zona", "WIB")
    return found if found in ZONES else "WIB"


def zone(course: Course) -> ZoneInfo:
    return ZoneInfo(ZONES[short(course)])


def say_time(moment: dt.datetime, where: ZoneInfo) -> str:
    """nbgrader's UTC without a zone, or an aware time, as `25-11-2026 20.00 WIB`."""
    aware = moment if moment.tzinfo else moment.replace(tzinfo=dt.timezone.utc)
    name = next(short for short, full in ZONES.items() if full == where.key)
    return f"{aware.astimezone(where):%d-%m-%Y %H.%M} {name}"


def read(text: str, where: ZoneInfo) -> dt.datetime:
    """`25-11-2026 20.00`, also with WITA behind it, as UTC without a zone, which is how nbgrader keeps it."""
    found = TYPED.fullmatch(text.strip())
    try:
        local = dt.datetime(*(int(found[k]) for k in ("y", "m", "d")), int(found["h"] or 23), int(found["min"] or 59))
    except (TypeError, ValueError):
        raise UserError(say("desk.clock.unclear", teks=text)) from None
    if found["z"]:
        where = ZoneInfo(ZONES[found["z"].upper()])
    return local.replace(tzinfo=where).astimezone(dt.timezone.utc).replace(tzinfo=None)


def late(length: dt.timedelta | None) -> str:
    """`2 hari 3 jam`; the smaller unit is left out where it is nothing."""
    if not length:
        return ""
    minutes = max(int(length.total_seconds()) // 60, 1)
    parts = [(minutes // 1440, "hari"), (minutes // 60 % 24, "jam"), (minutes % 60, "menit")]
    return " ".join(f"{n} {unit}" for n, unit in parts if n)
