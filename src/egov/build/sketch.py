"""A new unit as a sketch that builds at once: two texts, a folder; its row stands in the register already."""

from __future__ import annotations

from pathlib import Path

from egov.core.errors import UserError
from egov.core.files import write_text
from egov.core.messages import say
from egov.core.register import unit

SKETCHES = Path(__file__).parent / "sketches"
FILES = {
    "pelajaran.md": "course/text/{name}.md",
    "tugas.md": "assignments/text/{name}.md",
    "fasilitator.md": "docs/fasilitator/{name}.md",
    "data.py.txt": "src/egov/units/u{number}/data.py",
    "charts.py.txt": "src/egov/units/u{number}/charts.py",
    "activities.py.txt": "src/egov/units/u{number}/activities.py",
}


def lay_out(top: Path, number: str) -> list[str]:
    """Write the sketch of unit `number` below the project folder `top`; a line for each file.

    Where the register has no objectives for it yet, the sketch's own are added there. Raises UserError where the
    register has no such unit or a file stands already: nothing is overwritten.
    """
    chosen = unit(number)
    targets = {source: top / path.format(name=chosen.name, number=chosen.number) for source, path in FILES.items()}
    if there := [path.relative_to(top).as_posix() for path in targets.values() if path.exists()]:
        raise UserError(say("build.sketch.there", files=", ".join(there)))
    if not chosen.objectives:
        _add_to_register(top, chosen.number)
        chosen = unit(number)
    first, *others = chosen.objectives
    words = {
        "NN": chosen.number, "TUJUAN_1": first, "TUJUAN_2": (others or [first])[0], "TUJUAN_3": [first, *others][-1],
        "TUJUAN_SEMUA": "\n".join(f"- {one};" for one in chosen.objectives.values()).removesuffix(";") + ".",
    }  # fmt: skip
    done = []
    (top / f"src/egov/units/u{chosen.number}").mkdir(parents=True, exist_ok=True)
    write_text(top / f"src/egov/units/u{chosen.number}/__init__.py", "")
    for source, path in targets.items():
        text = (SKETCHES / source).read_text(encoding="utf-8")
        for key, value in words.items():
            text = text.replace(f"<<{key}>>", value)
        path.parent.mkdir(parents=True, exist_ok=True)
        write_text(path, text)
        done.append(path.relative_to(top).as_posix())
    return [*done, say("build.sketch.next", number=chosen.number)]


def _add_to_register(top: Path, number: str) -> None:
    """Put the sketch's objectives and misconceptions below the unit's row."""
    path = top / "course/units.toml"
    before, row, rest = path.read_text(encoding="utf-8").partition(f'nomor = "{number}"')
    own, mark, after = rest.partition("[[unit]]")
    added = (SKETCHES / "tujuan.toml.txt").read_text(encoding="utf-8")
    write_text(path, before + row + own.rstrip("\n") + "\n\n" + added + ("\n" + mark + after if mark else ""))
