"""What was handed over for collecting, cut into one packet per submission: a label, a time of arrival, and files."""

from __future__ import annotations

import os
import re
import stat
import time
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from egov.grading import archives, lms
from egov.grading.intake import Rejected, read_file

EXCHANGE = re.compile(r"^(?P<user>.+)\+(?P<assignment>[^+]+)\+(?P<time>\d{4}-[^+]+)(\+[^+]+)?$")


@dataclass
class Packet:
    """`refused` is set where opening it failed; `raw` is what goes to quarantine then."""

    label: str
    arrived: float
    files: dict[str, bytes] = field(default_factory=dict)
    raw: bytes = b""
    owner: str | None = None
    refused: Rejected | None = None


def arrival(path: Path) -> float:
    """When the receiver's own file system last took it in: a sender can set every other time."""
    return min(path.lstat().st_ctime, time.time())


def of_path(path: Path):
    """All packets of one argument: a zip by `submit()`, an LMS's bulk download, an exchange, a folder of such."""
    if path.is_symlink() or not path.exists():
        yield Packet(
            path.name,
            time.time(),
            refused=Rejected("tautan" if path.is_symlink() else "tidak-terbaca", berkas=path.name),
        )
    elif path.is_dir():
        inbound = path / "inbound" if (path / "inbound").is_dir() else path
        yield from _folder(inbound)
    else:
        yield from _file(path.name, arrival(path), path)


def _folder(folder: Path):
    for entry in sorted(folder.iterdir()):
        if entry.name.startswith(".") or entry.name in archives.IGNORED:
            continue
        exchanged = EXCHANGE.match(entry.name)
        if entry.is_symlink():
            yield Packet(entry.name, time.time(), refused=Rejected("tautan", berkas=entry.name))
        elif entry.is_dir() and exchanged:
            yield _guarded(_exchange, entry, exchanged)
        elif entry.is_dir() and lms.is_entry(entry.name):
            yield _guarded(_entry, entry)
        elif entry.is_dir():
            yield from _folder(entry)
        elif entry.suffix.lower() in (".zip", ".ipynb"):
            yield from _file(entry.name, arrival(entry), entry)


def _guarded(make, entry: Path, *more) -> Packet:
    try:
        return make(entry, *more)
    except (Rejected, OSError) as error:
        refused = error if isinstance(error, Rejected) else Rejected("tidak-terbaca", berkas=entry.name)
        return Packet(entry.name, arrival(entry), refused=refused)


def _entry(folder: Path) -> Packet:
    files = _regular(folder)
    return Packet(folder.name, arrival(folder), _opened(files))


def _exchange(folder: Path, name: re.Match) -> Packet:
    """nbgrader's exchange: the folder's name claims a user; the file system knows who really put it there."""
    import pwd

    try:
        owner = pwd.getpwuid(folder.lstat().st_uid).pw_name
    except KeyError:
        owner = str(folder.lstat().st_uid)
    if owner not in (name["user"], "root", pwd.getpwuid(os.getuid()).pw_name):
        raise Rejected("bukan-pemilik", berkas=folder.name[:80])
    return Packet(name["user"], arrival(folder), _regular(folder), owner=name["assignment"])


def _regular(folder: Path) -> dict[str, bytes]:
    found, total = {}, 0
    for top, folders, names in os.walk(folder, followlinks=False):
        for name in [*folders, *names]:
            path = Path(top) / name
            facts = path.lstat()
            if stat.S_ISDIR(facts.st_mode):
                continue
            content = read_file(path, archives.MAX_FILE)
            total += len(content)
            if total > archives.MAX_TOTAL_ONE or len(found) > 500:
                raise Rejected("terlalu-besar", berkas=folder.name, mb=archives.MAX_TOTAL_ONE >> 20)
            found[str(archives.clean_name(str(path.relative_to(folder))))] = content
    return found


def _opened(files: dict[str, bytes]) -> dict[str, bytes]:
    """An entry that holds exactly one zip and no notebook is that zip's content."""
    zips = [n for n in files if n.lower().endswith(".zip")]
    if len(zips) == 1 and not any(n.lower().endswith(".ipynb") for n in files):
        return archives.unpack(files[zips[0]])
    return files


def _file(name: str, arrived: float, path: Path):
    stem = PurePosixPath(name).stem
    if name.lower().endswith(".ipynb"):
        yield _guarded(lambda p: Packet(stem, arrived, {p.name: read_file(p)}), path)
        return
    raw = b""
    try:
        if path.stat().st_size > archives.MAX_TOTAL_BULK:
            raise Rejected("terlalu-besar", berkas=name, mb=archives.MAX_TOTAL_BULK >> 20)
        with archives.open_zip(path) as archive:
            infos = archives.members(archive)
            tops = {PurePosixPath(i.filename.replace("\\", "/")).parts[0] for i in infos}
            if any(lms.is_entry(_stem(t)) for t in tops) and not lms.is_entry(stem):
                yield from _bulk(archive, infos, arrived)
                return
        raw = read_file(path, archives.MAX_TOTAL_ONE)
        yield Packet(stem, arrived, _opened(archives.unpack(raw)), raw)
    except Rejected as refused:
        yield Packet(stem, arrived, raw=raw, refused=refused)


def _stem(name: str) -> str:
    return (
        name[: -len(".zip")]
        if name.lower().endswith(".zip")
        else name[:-6]
        if name.lower().endswith(".ipynb")
        else name
    )


def _bulk(archive, infos, arrived: float):
    groups: dict[str, list] = {}
    for info in infos:
        groups.setdefault(archives.clean_name(info.filename).parts[0], []).append(info)
    for top, group in sorted(groups.items()):
        packet = Packet(_stem(top), arrived)
        try:
            files = {}
            for info in group:
                path = archives.clean_name(info.filename)
                inner = PurePosixPath(*path.parts[1:]) if len(path.parts) > 1 else path
                files[str(inner)] = archives.read_member(archive, info)
                if sum(map(len, files.values())) > archives.MAX_TOTAL_ONE:
                    raise Rejected("zip-bom")
            packet.raw = next(iter(files.values())) if len(files) == 1 else b""
            packet.files = _opened(files)
        except Rejected as refused:
            packet.refused = refused
        yield packet
