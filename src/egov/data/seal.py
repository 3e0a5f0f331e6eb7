"""The seal of the published tables: their sha256 in datapackage.json, and why each last changed.

A digit that changes by accident changes no test of form; the seal notices it. It moves only by `egov data refresh`
and by `egov data seal`, which asks for the reason and the source and keeps both in the descriptor (`seals`).
"""

from __future__ import annotations

import csv
import datetime
import hashlib
import json
from pathlib import Path

from egov.core.errors import UserError
from egov.core.files import write_text
from egov.core.messages import say
from egov.data import package

DESCRIPTOR = "datapackage.json"
SHORTEST = 15  # characters of a reason that says something


def digest(path: Path) -> str:
    """The Frictionless form of a file's hash."""
    return f"sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}"


def is_sealed(described: dict) -> bool:
    """Published tables that no generator writes; what is generated is compared with its generator instead."""
    return described["kind"] == "nyata" and "generator" not in described


def broken(data: Path) -> list[str]:
    """Published tables whose bytes are not those of their last seal, one sentence each."""
    described = json.loads((data / DESCRIPTOR).read_text(encoding="utf-8"))["resources"]
    problems = []
    for table in filter(is_sealed, described):
        path = data / table["path"]
        seals = table.get("seals", [])
        if not seals or "hash" not in table:
            problems.append(say("data.seal.none", name=table["name"]))
        elif seals[-1]["hash"] != table["hash"]:
            problems.append(say("data.seal.forged", name=table["name"]))
        elif path.is_file() and digest(path) != table["hash"]:
            problems.append(say("data.seal.broken", name=table["name"]))
    return problems


def record(data: Path, name: str, reason: str, source: str) -> None:
    """Seals the table `name` as it lies in `data`."""
    path = data / DESCRIPTOR
    whole = json.loads(path.read_text(encoding="utf-8"))
    table = next(resource for resource in whole["resources"] if resource["name"] == name)
    table["hash"] = digest(data / table["path"])
    entry = {"tanggal": datetime.date.today().isoformat(), "alasan": reason, "sumber": source, "hash": table["hash"]}
    table.setdefault("seals", []).append(entry)
    write_text(path, json.dumps(whole, ensure_ascii=False, indent=1) + "\n")
    package.descriptor.cache_clear()
    package.resources.cache_clear()


def is_source(data: Path, described: dict, source: str) -> bool:
    """An id of the table of sources; free words where a table is our own layout and names none."""
    if "sumber_id" not in {field["name"] for field in described["schema"]["fields"]}:
        return bool(source)
    with (data / "sumber.csv").open(encoding="utf-8", newline="") as file:
        return source in {row["sumber_id"] for row in csv.DictReader(file)}


def answer(given: str | None, question: str) -> str:
    """What was given, or else asked for; nothing where nobody can answer."""
    try:
        return (given if given is not None else input(question)).strip()
    except EOFError:
        return ""


def run(name: str, reason: str | None = None, source: str | None = None) -> int:
    described = package.resource(name)
    if not is_sealed(described):
        raise UserError(say("data.seal.not_published", name=name))
    data = package.clone_folder()
    if digest(data / described["path"]) == described.get("hash"):
        print(say("data.seal.same", name=name))
        return 0
    reason = answer(reason, say("data.seal.ask_reason", name=name))
    if len(reason) < SHORTEST:
        raise UserError(say("data.seal.reason", least=SHORTEST))
    source = answer(source, say("data.seal.ask_source"))
    if not is_source(data, described, source):
        raise UserError(say("data.seal.source", source=source))
    record(data, name, reason, source)
    print(say("data.seal.done", name=name))
    return 0
