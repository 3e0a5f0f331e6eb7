"""Layer 1, the reading half: opens what a trainee handed in without believing anything about it.

Only regular files, bounded before they are parsed; JSON without doubled keys and without towers of brackets. What does
not pass is refused with one sentence for the report, and the batch goes on.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import stat
from pathlib import Path

from egov.core.messages import say

MAX_NOTEBOOK = 16 << 20
MAX_CELLS = 1000
MAX_SOURCE = 1 << 20


def visible(text: object) -> str:
    """A name from a submission, as one line that a terminal, a spreadsheet and a page show and do not obey."""
    return "".join(c if c.isprintable() else "?" for c in str(text))


class Rejected(Exception):
    """Not gradable, and why, as one Indonesian sentence."""

    def __init__(self, code: str, **facts):
        super().__init__(say(f"grading.refused.{code}", **{name: visible(fact) for name, fact in facts.items()}))
        self.code = code


def read_file(path: Path, limit: int = MAX_NOTEBOOK) -> bytes:
    """The bytes of a regular file that is no link, not shared with another name, and not too big."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError as error:
        code = "tautan" if path.is_symlink() else "tidak-terbaca"
        raise Rejected(code, berkas=path.name) from error
    try:
        facts = os.fstat(descriptor)
        if not stat.S_ISREG(facts.st_mode) or facts.st_nlink > 1:
            raise Rejected("bukan-berkas", berkas=path.name)
        if facts.st_size > limit:
            raise Rejected("terlalu-besar", berkas=path.name, mb=limit >> 20)
        with os.fdopen(os.dup(descriptor), "rb") as handle:
            return handle.read(limit + 1)
    finally:
        os.close(descriptor)


def _no_doubles(pairs: list[tuple[str, object]]) -> dict:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise Rejected("kunci-ganda")
    return made


def parse(content: bytes) -> dict:
    """A notebook as plain data; its version, cells and sizes checked."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Rejected("bukan-utf8") from error
    try:
        data = json.loads(text, object_pairs_hook=_no_doubles)
    except RecursionError as error:
        raise Rejected("terlalu-dalam") from error
    except ValueError as error:
        raise Rejected("bukan-json") from error
    if not isinstance(data, dict) or not isinstance(data.get("cells"), list):
        raise Rejected("bukan-notebook")
    if data.get("nbformat") != 4:
        raise Rejected("versi")
    if len(data["cells"]) > MAX_CELLS:
        raise Rejected("terlalu-banyak-sel", banyak=MAX_CELLS)
    for cell in data["cells"]:
        source = cell.get("source", "") if isinstance(cell, dict) else ""
        size = sum(len(s) for s in source if isinstance(s, str)) if isinstance(source, list) else len(str(source))
        if size > MAX_SOURCE:
            raise Rejected("sel-terlalu-besar")
    return data


def read_notebook(path: Path) -> dict:
    return parse(read_file(path))


def find_notebooks(folder: Path, wanted: list[str]) -> tuple[dict[str, Path], list[tuple[str, str]]]:
    """The submitted notebooks by name. One notebook under another name stands for the one that was asked for."""
    notes: list[tuple[str, str]] = []
    there = sorted(p for p in folder.iterdir() if p.suffix.lower() == ".ipynb" and not p.name.startswith("."))
    found = {p.stem: p for p in there if p.stem in wanted}
    others = [p for p in there if p.stem not in wanted]
    if len(wanted) == 1 and not found and len(others) == 1:
        found[wanted[0]] = others[0]
        notes.append(("berkas-berganti-nama", ""))
    return found, notes


def odd_files(folder: Path) -> bool:
    """Links, pipes, devices or shared files anywhere in the submission."""
    for top, folders, names in os.walk(folder, followlinks=False):
        for name in [*folders, *names]:
            facts = (Path(top) / name).lstat()
            if not (stat.S_ISDIR(facts.st_mode) or (stat.S_ISREG(facts.st_mode) and facts.st_nlink == 1)):
                return True
    return False


def fingerprint(folder: Path, salt: str) -> str:
    """Changes whenever anything in the submission or in the assignment does."""
    digest = hashlib.sha256(salt.encode("utf-8", "surrogateescape"))
    total = 0
    # Notebooks first: a big file beside one must not keep a new version from being seen.
    for path in sorted(folder.rglob("*"), key=lambda p: (p.suffix.lower() != ".ipynb", p)):
        facts = path.lstat()
        digest.update(f"{path.relative_to(folder)}|{facts.st_mode}|{facts.st_size}|".encode("utf-8", "surrogateescape"))
        if stat.S_ISREG(facts.st_mode) and total < 64 << 20:
            total += facts.st_size
            with contextlib.suppress(OSError), path.open("rb") as handle:  # unreadable: refused when it is its turn
                digest.update(handle.read(MAX_NOTEBOOK))
    return digest.hexdigest()[:32]
