"""Opens zips from outside: bounded before and while unpacking, names flattened, links and doubles refused."""

from __future__ import annotations

import io
import stat
import unicodedata
import zipfile
from pathlib import PurePosixPath

from egov.grading.intake.reading import Rejected

MAX_MEMBERS, MAX_FILE, MAX_RATIO = 5000, 20 << 20, 200
MAX_TOTAL_ONE, MAX_TOTAL_BULK = 60 << 20, 2 << 30
PLAIN = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
IGNORED = ("__MACOSX", ".DS_Store", ".ipynb_checkpoints", "Thumbs.db", "desktop.ini")


def clean_name(name: str) -> PurePosixPath:
    """A relative path that stays where it is put, on every system; anything else is refused."""
    name = unicodedata.normalize("NFC", name.replace("\\", "/"))
    path = PurePosixPath(name)
    odd = any(ord(c) < 32 or c in '<>:"|?*' for c in name)
    long = len(name) > 240 or any(len(p.encode("utf-8", "replace")) > 250 for p in path.parts)
    if odd or long or path.is_absolute() or ".." in path.parts or not path.parts or len(path.parts) > 8:
        raise Rejected("nama-berbahaya", berkas=ascii(name)[:60])
    return path


def members(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """The regular files of an archive, after looking at all of them."""
    infos = archive.infolist()
    if len(infos) > MAX_MEMBERS:
        raise Rejected("zip-terlalu-banyak")
    kept, seen, folders = [], set(), set()
    for info in infos:
        kind = info.external_attr >> 16
        if kind and stat.S_IFMT(kind) not in (0, stat.S_IFREG, stat.S_IFDIR):
            raise Rejected("zip-tautan", berkas=ascii(info.filename)[:60])
        if info.flag_bits & 1:
            raise Rejected("zip-sandi")
        if info.is_dir():
            continue
        path = clean_name(info.filename)
        if any(part in IGNORED for part in path.parts):
            continue
        folded = str(path).casefold()
        if folded in seen:
            raise Rejected("zip-ganda", berkas=str(path)[:60])
        seen.add(folded)
        folders |= {str(p).casefold() for p in path.parents}
        if info.compress_type not in PLAIN:
            raise Rejected("zip-rusak")
        if info.file_size > 1 << 20 and info.file_size > MAX_RATIO * max(info.compress_size, 1):
            raise Rejected("zip-bom")
        kept.append(info)
    if seen & folders:  # one name as a file and as a folder
        raise Rejected("zip-rusak")
    return kept


def read_member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, limit: int = MAX_FILE) -> bytes:
    """Counts what really comes out, whatever the archive claims."""
    if info.file_size > limit:
        raise Rejected("terlalu-besar", berkas=PurePosixPath(info.filename).name[:60], mb=limit >> 20)
    try:
        with archive.open(info) as handle:
            content = handle.read(limit + 1)
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        raise Rejected("zip-rusak") from error
    except Exception as error:  # zlib.error and whatever a broken stream may bring
        raise Rejected("zip-rusak") from error
    if len(content) > limit:
        raise Rejected("zip-bom")
    return content


def open_zip(source) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(io.BytesIO(source) if isinstance(source, bytes) else source)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise Rejected("zip-rusak") from error


def unpack(content: bytes) -> dict[str, bytes]:
    """Everything of one submission's zip; zips inside it are not opened."""
    with open_zip(content) as archive:
        found, total = {}, 0
        for info in members(archive):
            data = read_member(archive, info)
            total += len(data)
            if total > MAX_TOTAL_ONE:
                raise Rejected("zip-bom")
            found[str(clean_name(info.filename))] = data
        return found
