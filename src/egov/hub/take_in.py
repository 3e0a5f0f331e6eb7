"""Files into the class, as its own account: reads [[FILE, NIP], ...] as JSON, prints an answer for each as JSON.

What is taken in, or waits for an instructor in quarantine, is gone from here; what is left here was not read yet.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from egov.core.messages import say
from egov.grading.course import open_course
from egov.grading.intake.collect import Collector


def take_in(course: str, file: Path, nip: str) -> str:
    """The sentence its person reads."""
    try:
        collector = Collector(open_course(course), None, owner=nip or None)
        collector.collect(file)
        [line] = collector.lines
        time = collector.clock(file.stat().st_mtime)
        file.unlink()
        file.parent.rmdir()
    except Exception as problem:  # one person's file must not hold up the others'
        print(f"{file}: {type(problem).__name__}: {problem}", file=sys.stderr)
        return say("hub.received_later")
    if line.state in ("taken", "same"):
        return say("hub.received", time=time)
    return say("hub.received_waits", reason=line.text)


if __name__ == "__main__":
    print(json.dumps([take_in(".", Path(file), nip) for file, nip in json.load(sys.stdin)], ensure_ascii=False))
