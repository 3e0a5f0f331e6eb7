"""No answer given away, letters spread, and the voice of feedback."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from egov.build.blocks import Block
from egov.build.compiled import options_in
from egov.build.rules import Finding, UnitText
from egov.core.messages import say
from egov.core.numbers import angka
from egov.exercises import Exercise, loader

RULES = ("given_away", "letters_spread", "voice")
LARGE, MANY_LETTERS = 1000, 3


def printed_forms(exercise: Exercise) -> list[str]:
    """Patterns of the right answer as it would be printed: 4,95 miliar · 201 juta · 53,0% · 17 petugas."""
    right = exercise.reference()
    if hasattr(exercise, "options"):
        return [] if isinstance(right, (list, set, tuple)) else [re.escape(exercise.options[right])]
    if not isinstance(right, (int, float)):
        return []
    unit = re.escape(getattr(exercise, "unit", "").split(" ")[-1] or "\0")
    forms = []
    for scale, word in ((1e9, " miliar"), (1e6, " juta"), (1e3, " ribu")):
        if abs(right) >= scale:
            forms += [re.escape(angka(right / scale, n) + word) for n in (0, 1, 2) if right / scale >= 10 or n]
    if abs(right) >= LARGE:
        return [*forms, re.escape(angka(right, 0))]
    percent = getattr(exercise, "unit", "") == "persen"
    for places in (1, 2, 3):
        if round(right, places) != round(right):
            forms.append(re.escape(angka(right, places)) + ("(?:%| persen)" if percent else ""))
    if round(right) == right or percent:
        forms.append(re.escape(angka(round(right), 0)) + ("(?:%| persen)" if percent else rf" {unit}"))
    return forms


def _without_options(text: str) -> str:
    lines = [line for line in text.split("\n") if not options_in(line)]
    return "\n".join(lines)


def given_away(unit: UnitText) -> Iterator[Finding]:
    """Looks for each right answer in all that stands above its exercise: prose, outputs, earlier messages."""
    exercises = {one.id: one for one in loader.exercises(unit.number)}
    blocks = {f"latihan.{b.key.replace('-', '_')}.check(": b for b in unit.blocks("latihan")}
    above: list[tuple[str, str]] = []
    for cell in unit.saved.cells:
        if cell.cell_type == "markdown":
            above.append((cell.source.split("\n")[0], cell.source))
            continue
        block = next((b for call, b in blocks.items() if call in cell.source), None)
        if block is not None:
            yield from _found_above(block, exercises[block.key], above)
            told = [block.right, block.explanation, *block.hints, *(w.message for w in block.wrong)]
            above.append((f"Latihan {block.key}", "\n".join(told)))
        above.append((cell.source.split("\n")[0], cell.source))
        for output in cell.get("outputs", []):
            data = output.get("data", {})
            text = re.sub(r"<[^>]*base64[^>]*>|<[^>]+>", " ", data.get("text/html", "") or data.get("text/plain", ""))
            above.append((cell.source.split("\n")[0], text))


def _found_above(block: Block, exercise: Exercise, above: list[tuple[str, str]]) -> Iterator[Finding]:
    for form in printed_forms(exercise):
        for place, text in above:
            if re.search(rf"terlihat:[^>]*\b{re.escape(block.key)}\b", text):
                continue
            if found := re.search(rf"(?<![\d.,]){form}(?![\d]|[.,]\d)", _without_options(text)):
                words = say(
                    "rules.given_away", exercise=block.key, value=found[0], place=f"“{place[:50]}”", key=block.key
                )
                yield Finding("lesson", words, f":::{{latihan}} {block.key}")
                return


def single_choices(unit: UnitText) -> list[str]:
    """The right letters of the unit's single choices, lesson and assignment."""
    found = []
    for block in (*unit.blocks("latihan"), *unit.blocks("soal")):
        if block.values.get("jenis") == "pilihan":
            found.append(_right_letter(unit, block))
    return found


def _reference(unit: UnitText, block: Block) -> str:
    return str(next(one for one in loader.exercises(unit.number) if one.id == block.key).reference())


def letters_spread(unit: UnitText) -> Iterator[Finding]:
    letters = single_choices(unit)
    for letter, count in Counter(letters).items():
        if len(letters) >= MANY_LETTERS and count > len(letters) / 2:
            yield Finding("lesson", say("rules.letters", letter=letter, count=count, total=len(letters)))


def voice(unit: UnitText) -> Iterator[Finding]:
    messages = [w.message for b in (*unit.blocks("latihan"), *unit.blocks("soal")) for w in b.wrong]
    many = sum(message.startswith("Itu ") for message in messages)
    if many > len(messages) / 5:
        yield Finding("lesson", say("rules.many_itu", count=many, total=len(messages)))
    for place, page in unit.pages.items():
        for block in page.blocks:
            texts = [*(w.message for w in block.wrong), *block.hints]
            snippet = f":::{{{block.kind}}} {block.key}"
            if any("Soal meminta" in text for text in texts):
                yield Finding(place, say("rules.asks", exercise=block.key), snippet)
            letter = _right_letter(unit, block)
            if letter and any(re.search(rf"(?<![\w“\"]){letter}(?![\w.])", re.sub(r"`[^`]*`", "", t)) for t in texts):
                yield Finding(place, say("rules.names_letter", exercise=block.key, letter=letter), snippet)


def _right_letter(unit: UnitText, block: Block) -> str:
    if block.values.get("jenis") != "pilihan":
        return ""
    if block.kind == "soal":
        return (block.values.get("tulis") or block.values["jawab"]).strip("\"'")
    return _reference(unit, block)
