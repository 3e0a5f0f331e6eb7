"""`docs/transkrip/NN-slug.md`: every exercise and question, what may be typed, and what the screen then says.

Generated and committed, so that a reviewer reads what a trainee reads, and a changed message shows in the diff.
"""

from __future__ import annotations

from pathlib import Path

from egov.build.blocks import Block
from egov.build.text import Page
from egov.core.messages import say
from egov.core.register import unit
from egov.exercises import Exercise, asked, loader
from egov.exercises.galat import explain
from egov.exercises.results import NotAccepted

# What people type in any exercise of a kind, whatever it asks; shown once a kind and unit.
SLIPS = {
    "angka": ("73,7", '"73"', "5%", "1.250.960", "4,5 juta", "", "(3 + 4", "=2+3"),
    "persen": ("73,7", "0.5", '"73%"', "7/9 100"),
    "pilihan": ("A", '"Z"', '["A"', "“B”"),
    "pilihan-ganda": ('"A, B"', "[A, B]", "[]"),
    "pilihan-urut": ('"C, A"', '"C-B-D-A"', "[C, B]"),
    "tabel": ("5", "..."),
    "rancangan": ("5", "[]", '["Antre", "warga"]', '[["Antre", "warga"], ["Periksa"]]'),
}


def path(top: Path, number: str) -> Path:
    return top / "docs/transkrip" / f"{unit(number).name}.md"


def page(lesson: Page, task: Page, number: str) -> str:
    """The whole transcript of unit `number`; its definitions must be compiled already."""
    asked.opened([*loader.questions(number), *loader.exercises(number)])  # as `egov.start` does in her notebook
    lines = [say("build.transcript.head", number=number, title=unit(number).title), ""]
    shown: set[str] = set()
    for block in (*lesson.blocks, *task.blocks):
        if block.kind == "esai":
            continue
        known = loader.exercises(number) if block.kind == "latihan" else loader.questions(number)
        lines += _exercise(block, next(one for one in known if one.id == block.key), shown)
    return "\n".join(lines).rstrip("\n") + "\n"


def _exercise(block: Block, exercise: Exercise, shown: set[str]) -> list[str]:
    lines = [f"## {say(f'build.transcript.{block.kind}')} {block.key}", ""]
    lines += [f"- {say('build.transcript.hint', number=n)}: {hint}" for n, hint in enumerate(block.hints, start=1)]
    lines += ["", f"| {say('build.transcript.typed')} | {say('build.transcript.screen')} |", "| --- | --- |"]
    lines.append(_row("...", _said(exercise, ...)))
    if exercise.reference:
        lines.append(_row(block.values["jawab"], _said(exercise, exercise.reference())))
    for one in exercise.misconceptions:
        lines.append(_row(f"{one.name}: {_short(one.example)}", _said(exercise, one.example)))
    kind = block.values["jenis"]
    if kind not in shown:
        shown.add(kind)
        lines += [_row(typed, _typed(exercise, typed)) for typed in SLIPS[kind]]
    return [*lines, ""]


def _said(exercise: Exercise, answer: object) -> str:
    """What the panel says; a question's test cell only where it refuses or reads the form."""
    try:
        result = exercise.check(answer) if exercise.reference else exercise.verify(answer, typed="")
    except NotAccepted as refused:
        return f"{say('exercises.outcome.' + refused.outcome)}. {refused.message}"
    return f"{result.title}. {result.message}"


def _typed(exercise: Exercise, typed: str) -> str:
    names: dict[str, object] = {}
    line = f"{exercise.variable} = {typed}"
    try:
        exec(compile(line, "<ketikan>", "exec"), names)
    except Exception as problem:
        return f"{say('exercises.outcome.galat')}. {explain(problem, {exercise.variable})}"
    return _said(exercise, names[exercise.variable])


def _short(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.6g}"
    words = str(sorted(value) if isinstance(value, (set, frozenset)) else value).split("\n")
    return words[0] if len(words) == 1 else f"{words[0]} …"


def _row(typed: str, said: str) -> str:
    cells = (f"`{typed}`" if typed else "(kosong)", said)
    return "| " + " | ".join(" ".join(cell.split()).replace("|", "\\|") for cell in cells) + " |"
