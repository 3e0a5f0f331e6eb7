"""What was handed over for collecting, cut into one packet per submission: a label, a time of arrival, and files."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import re
import stat
import time
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from egov.grading.intake import archives, lms, manifest
from egov.grading.intake.reading import Rejected, read_file

REASON = "alasan.txt"  # ours, beside what was set aside
CLOCKS_DIFFER_S = 900.0
UNFINISHED = (".crdownload", ".part", ".partial", ".download", ".tmp")
EXCHANGE = re.compile(r"^(?P<user>.+)\+(?P<assignment>[^+]+)\+(?P<time>\d{4}-[^+]+)(\+[^+]+)?$")


@dataclass
class Packet:
    """`refused` is set where opening it failed; `raw` (under its own name) is what goes to quarantine then.

    Three clocks: `arrived` is the receiver's, `lms` what the LMS wrote into its bulk file, `made` what the trainee's
    receipt says. Only the first is beyond the sender's reach; the others order the tries of one person. `inner` is what
    lay in a folder of the named folder: perhaps one person's file, unpacked.
    """

    label: str
    arrived: float
    files: dict[str, bytes] = field(default_factory=dict)
    raw: bytes = b""
    owner: str | None = None
    refused: Rejected | None = None
    name: str = ""
    lms: float | None = None
    inner: bool = False

    @property
    def made(self) -> float | None:
        """The receipt's own time; None without a sound one, or with one from the future."""
        return manifest.made(manifest.read(self.files), self.arrived + CLOCKS_DIFFER_S)

    @property
    def tries(self) -> dict[str, list[int]]:
        return manifest.tries(manifest.read(self.files))

    @property
    def when(self) -> float:
        """What orders the tries of one person."""
        return self.made or self.lms or self.arrived


def arrival(path: Path) -> float:
    """When the receiver's own file system last took it in: a sender can set every other time."""
    return min(path.lstat().st_ctime, time.time())


def of_path(path: Path, download: bool = False):
    """All packets of one argument: a zip by `submit()`, an exchange, a folder of such. Whether a zip is an LMS's bulk
    `download` the instructor says; what lies inside never does: inside one person's file nothing speaks for another."""
    if path.is_symlink() or not path.exists():
        yield Packet(
            path.name,
            time.time(),
            refused=Rejected("tautan" if path.is_symlink() else "tidak-terbaca", berkas=path.name),
        )
    elif path.is_dir():
        inbound = path / "inbound" if (path / "inbound").is_dir() else path
        yield from _folder(inbound, download)
    else:
        yield from _file(path.name, arrival(path), path, download)


def _folder(folder: Path, download: bool):
    for entry in sorted(folder.iterdir()):
        if entry.name.startswith(".") or entry.name in (*archives.IGNORED, REASON):
            continue
        exchanged = EXCHANGE.match(entry.name)
        if entry.is_symlink():
            yield Packet(entry.name, time.time(), refused=Rejected("tautan", berkas=entry.name))
        elif entry.is_dir() and exchanged:
            yield _guarded(_exchange, entry, exchanged)
        elif entry.is_dir() and lms.is_entry(entry.name):
            yield from _entry(entry)
        elif entry.is_dir():
            yield from (replace(packet, inner=True) for packet in _folder(entry, download))
        else:
            yield from _file(entry.name, arrival(entry), entry, download)


def _guarded(make, entry: Path, *more) -> Packet:
    try:
        return make(entry, *more)
    except (Rejected, OSError) as error:
        refused = error if isinstance(error, Rejected) else Rejected("tidak-terbaca", berkas=entry.name)
        return Packet(entry.name, arrival(entry), refused=refused)


def _entry(folder: Path):
    """One packet, or one for each zip in it: some hand in twice through one entry."""
    try:
        files = _regular(folder)
    except (Rejected, OSError) as error:
        refused = error if isinstance(error, Rejected) else Rejected("tidak-terbaca", berkas=folder.name)
        yield Packet(folder.name, arrival(folder), refused=refused)
        return
    yield from _tries(Packet(folder.name, arrival(folder)), files)


def _tries(packet: Packet, files: dict[str, bytes]):
    """An entry's content: notebooks as they are, or each zip on its own."""
    zips = [n for n in files if n.lower().endswith(".zip")]
    if not zips or any(n.lower().endswith(".ipynb") for n in files):
        yield replace(packet, files=files)
        return
    for name in zips:
        one = replace(packet, raw=files[name], name=PurePosixPath(name).name, files={}, refused=None)
        try:
            one.files = archives.unpack(files[name])
        except Rejected as refused:
            one.refused = refused
        yield one


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


def _file(name: str, arrived: float, path: Path, download: bool = False):
    stem = PurePosixPath(name).stem
    raw = b""
    try:
        if name.lower().endswith(".ipynb"):
            raw = read_file(path, archives.MAX_FILE)
            yield Packet(stem, arrived, {path.name: read_file(path)}, raw, name=name)
            return
        if not name.lower().endswith(".zip"):
            raise _no_zip(name)
        if path.stat().st_size > archives.MAX_TOTAL_BULK:
            raise Rejected("terlalu-besar", berkas=name, mb=archives.MAX_TOTAL_BULK >> 20)
        with archives.open_zip(path) as archive:
            infos = archives.members(archive)
            if not lms.is_entry(stem) and any(_place(i.filename) is not None for i in infos):
                if not download:
                    raise Rejected("seperti-unduhan", berkas=name[:80])
                yield from _bulk(archive, infos, arrived)
                return
        raw = read_file(path, archives.MAX_TOTAL_ONE)
        yield from _tries(Packet(stem, arrived, raw=raw, name=name), archives.unpack(raw))
    except (Rejected, OSError) as error:
        refused = error if isinstance(error, Rejected) else Rejected("tidak-terbaca", berkas=name)
        yield Packet(stem, arrived, raw=raw or _kept(path), refused=refused, name=name)


def _no_zip(name: str) -> Rejected:
    return Rejected("unduhan-belum-selesai" if name.lower().endswith(UNFINISHED) else "jenis-berkas", berkas=name[:80])


def _kept(path: Path) -> bytes:
    """What is refused is kept as it came, where that is possible."""
    try:
        return read_file(path, archives.MAX_TOTAL_ONE)
    except Rejected:
        return b""


def _stem(name: str) -> str:
    return name[: name.rindex(".")] if name.lower().endswith((".zip", ".ipynb")) else name


def _place(name: str) -> int | None:
    """Which part of a path inside a bulk file says whose it is: LMSs put it first, Drive below the folder's name."""
    parts = PurePosixPath(name.replace("\\", "/")).parts
    return next((n for n, part in enumerate(parts) if lms.is_entry(_stem(part))), None)


def _bulk(archive, infos, arrived: float):
    groups: dict[tuple[str, ...], list] = {}
    for info in infos:
        parts = archives.clean_name(info.filename).parts
        place = _place(info.filename)
        groups.setdefault(parts if place is None else parts[: place + 1], []).append(info)
    shared = lms.shared_names([_stem(parts[-1]) for parts in groups])
    for parts, group in sorted(groups.items()):
        if (lms.shown(_stem(parts[-1])) or ("",))[0] in shared:
            refused = Rejected("nama-lms-kembar", berkas=parts[-1][:80])
            yield Packet(_stem(parts[-1]), arrived, refused=refused, name=parts[-1])
            continue
        packet = Packet(_stem(parts[-1]), arrived, name=parts[-1], lms=_lms_time(group, arrived))
        files: dict[str, bytes] = {}
        try:
            for info in group:
                path = PurePosixPath(*archives.clean_name(info.filename).parts[len(parts) :])
                files[str(path) if path.parts else parts[-1]] = archives.read_member(archive, info)
                if sum(map(len, files.values())) > archives.MAX_TOTAL_ONE:
                    raise Rejected("zip-bom")
            packet.raw = next(iter(files.values())) if len(files) == 1 else b""
            if not any(n.lower().endswith((".zip", ".ipynb")) for n in files):
                raise _no_zip(next(iter(files)))
            yield from _tries(packet, files)
        except Rejected as refused:
            packet.refused, packet.files = refused, files
            yield packet


def _lms_time(group, arrived: float) -> float | None:
    """The newest time written into the bulk file, where it is one a clock can show."""
    with contextlib.suppress(ValueError, OverflowError):
        found = dt.datetime(*max(info.date_time for info in group)).timestamp()
        return found if dt.datetime(2020, 1, 1).timestamp() < found <= arrived + CLOCKS_DIFFER_S else None
    return None
