"""Reading a handed-in zip that anybody may have made: in memory, with caps, nothing unpacked to disk."""

from __future__ import annotations

import hashlib
import json
import re
import zipfile
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from egov.core.errors import UserError
from egov.core.messages import say
from egov.submit.code import code
from egov.submit.pack import MANIFEST

LARGEST_FILE = 20_000_000
LARGEST_NOTEBOOK = 20_000_000
LARGEST_MANIFEST = 500_000
MOST_MEMBERS = 10
SAFE_NAME = re.compile(r"\d\d-[a-z0-9-]{1,80}")


@dataclass(frozen=True)
class Opened:
    """A handed-in file as it is: its manifest, its notebook, the code, and whether the two agree."""

    manifest: dict
    notebook: bytes
    code: str
    whole: bool


def open_file(path: Path) -> Opened:
    """The content of `path`; UserError with one sentence for a file that is none of ours."""
    if not path.is_file():
        raise UserError(say("submit.receipt.none", path=path))
    if path.stat().st_size > LARGEST_FILE:
        raise _refused(path, "big")
    try:
        with zipfile.ZipFile(path) as archive:
            members = _members(path, archive)
            manifest = _manifest(path, _read(path, archive, members[MANIFEST], LARGEST_MANIFEST))
            name = next(name for name in members if name != MANIFEST)
            notebook = _read(path, archive, members[name], LARGEST_NOTEBOOK)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, EOFError, OSError) as problem:
        raise _refused(path, "zip") from problem
    except RuntimeError as problem:  # encrypted
        raise _refused(path, "zip") from problem
    said = manifest["notebook"]
    whole = hashlib.sha256(notebook).hexdigest() == said["sha256"] and name == said["name"]
    return Opened(manifest, notebook, code(manifest), whole)


def _refused(path: Path, reason: str) -> UserError:
    return UserError(say("submit.receipt.not_ours", path=path, reason=say(f"submit.reason.{reason}")))


def _members(path: Path, archive: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    """One notebook and one manifest, by file name: an LMS may have put both into a folder."""
    infos = [info for info in archive.infolist() if not info.is_dir()]
    infos = [info for info in infos if not info.filename.startswith("__MACOSX/")][: MOST_MEMBERS + 1]
    members = {PurePosixPath(info.filename).name: info for info in infos}
    notebooks = [name for name in members if name.endswith(".ipynb")]
    if len(infos) != 2 or len(members) != 2 or len(notebooks) != 1 or MANIFEST not in members:
        raise _refused(path, "content")
    return members


def _read(path: Path, archive: zipfile.ZipFile, info: zipfile.ZipInfo, most: int) -> bytes:
    """At most `most` bytes, whatever the header says."""
    if info.file_size > most:
        raise _refused(path, "big")
    with archive.open(info) as stream:
        content = stream.read(most + 1)
    if len(content) > most:
        raise _refused(path, "big")
    return content


def _manifest(path: Path, content: bytes) -> dict:
    try:
        manifest = json.loads(content)
        notebook = manifest["notebook"]
        texts = [manifest["assignment"], manifest["made"], manifest["name"], manifest["nip"]]
        texts += [notebook["name"], notebook["sha256"]]
        lists = [manifest["questions"], manifest["untouched"], manifest["warnings"]]
        sound = all(isinstance(text, str) for text in texts) and all(isinstance(x, list) for x in lists)
        sound = sound and all(isinstance(warning["text"], str) for warning in manifest["warnings"])
    except (ValueError, KeyError, TypeError, RecursionError) as problem:
        raise _refused(path, "manifest") from problem
    if not sound or not SAFE_NAME.fullmatch(manifest["assignment"]):
        raise _refused(path, "manifest")
    return manifest
