"""What a handed-in file is called: `tugas-04-<nip>-<time>.zip`. Written by `submit()`, read by all who collect."""

from __future__ import annotations

import re
from datetime import datetime

NAMELESS = "tanpa-nip"
STAMP = "%Y%m%d-%H%M%S"
_TIME = r"\d{8}[-T]?\d{0,6}\w*(?:-\d+)?"
# Browsers and LMSs number a second download: `… (1)`.
NAME = re.compile(rf"tugas-(?P<unit>\d\d)-(?P<id>[A-Za-z0-9._-]+?)-(?P<time>{_TIME})(?: ?\(\d+\))?")
# nbgrader's own collector unpacks a zip into a folder of its name and looks at `folder/file.ipynb`.
FOR_NBGRADER = (
    r".*tugas-\d{2}-(?P<student_id>[A-Za-z0-9._]+)-(?P<timestamp>\d{8}-\d{6})[^/\\]*[/\\](?P<file_id>[^/\\]+)\.ipynb$"
)


def name(unit: str, nip: str, made: datetime) -> str:
    """Without its suffix."""
    return f"tugas-{unit}-{nip or NAMELESS}-{made.strftime(STAMP)}"


def glob(unit: str) -> str:
    """Finds every file of one unit in a folder."""
    return f"tugas-{unit}-*.zip"


def parse(stem: str) -> re.Match[str] | None:
    """`unit`, `id` and `time` of a name without its suffix, or None if it is no name of ours."""
    return NAME.fullmatch(stem)
