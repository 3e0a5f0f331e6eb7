"""What trainees get, without answers: a zip to install, the web folder in one program, checksums, three doors."""

from __future__ import annotations

from pathlib import Path

import egov
from egov.core.errors import UserError
from egov.core.files import digest
from egov.core.messages import say
from egov.web import supply, windows
from egov.web.archive import write_zip
from egov.web.slim import slim
from egov.workspace.release import released

LOCK = "requirements-peserta.txt"
DOORS = "index.html"
SUMS = "SHA256SUMS"


def release(root: Path, dist: Path, only: str | None = None) -> list[Path]:
    site = dist / "web"
    if not (site / "service-worker.js").is_file():
        raise UserError(say("web.no_site"))
    made = []
    if only != "exe":
        made.append(trainee_zip(root, dist))
    if only != "zip":
        made.append(windows.build(root / "web" / "windows", site, root / ".build" / "windows", dist / windows.PROGRAM))
    doors = (root / "web" / "pintu.html").read_text(encoding="utf-8")
    (dist / DOORS).write_text(doors.replace("{versi}", egov.__version__), encoding="utf-8")
    sums = [f"{digest(path.read_bytes())}  {path.name}" for path in sorted({*dist.glob("*.zip"), *dist.glob("*.exe")})]
    (dist / SUMS).write_text("\n".join(sums) + "\n", encoding="utf-8")
    return made


def trainee_zip(root: Path, dist: Path) -> Path:
    """Wheel, lock and a starter for each system; the wheel brings lessons and released assignments."""
    work = root / ".build" / "web"
    wheel = supply.course_wheel(root, work / "course")
    mine = slim(wheel, work / "trainee" / wheel.name, released())
    start = root / "web" / "mulai"
    files: dict[str, Path | bytes] = {mine.name: mine, LOCK: root / LOCK}
    for path in sorted(start.iterdir()):
        text = path.read_text(encoding="utf-8").replace("{wheel}", mine.name)
        files[path.name] = (text.replace("\n", "\r\n") if path.suffix in {".bat", ".txt"} else text).encode()
    target = dist / f"melek-digital-peserta-{egov.__version__}.zip"
    write_zip(target, {f"melek-digital/{name}": one for name, one in files.items()})
    return target
