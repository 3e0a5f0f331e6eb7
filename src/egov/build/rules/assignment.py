"""An assignment: points, questions, variants, and only forms of line that the trainee has typed before."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from egov.build.blocks import Block
from egov.build.minutes import PROJECT, REHEARSAL
from egov.build.rules import Finding, UnitText
from egov.core.messages import say

RULES = ("questions", "points_in_headings", "variants", "typed_before", "no_model_sentence")
LEAST_VARIANTS = {"latihan": 2, "soal": 3}
CODE = re.compile(r"`([^`]+)`")
CHANGED = re.compile(r"```\{code-cell\}\n:tags: \[[^\]]*ubah[^\]]*\]\n(.*?)```", re.DOTALL)
KNOWN = {"+", "-", "*", "/", "-x", "number", "text", "list", "name"}  # typed in unit 00, or a letter between quotes
OPERATORS = {
    ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.Pow: "**", ast.FloorDiv: "//", ast.Mod: "%",
    ast.USub: "-x", ast.BitAnd: "&", ast.BitOr: "|", ast.Invert: "~",
}  # fmt: skip


def questions(unit: UnitText) -> Iterator[Finding]:
    automatic, written = unit.blocks("soal"), unit.blocks("esai")
    if not (2 if unit.number == REHEARSAL else 5) <= len(automatic) <= 8:
        yield Finding("task", say("rules.questions", count=len(automatic)))
    wanted = 2 if unit.number == PROJECT else 1
    if len(written) != wanted:
        yield Finding("task", say("rules.written", count=len(written), wanted=wanted))
    points = sum(float(block.values.get("poin", 0)) for block in (*automatic, *written))
    if points != 20:
        yield Finding("task", say("rules.points", points=f"{points:g}"))


def points_in_headings(unit: UnitText) -> Iterator[Finding]:
    told = [float(n) for n in re.findall(r"^## Soal \d+\..*\((\d+) poin", unit.texts["task"], re.MULTILINE)]
    worth = [float(b.values.get("poin", 0)) for b in unit.pages["task"].blocks]
    if told != worth:
        words = [", ".join(f"{n:g}" for n in numbers) for numbers in (told, worth)]
        yield Finding("task", say("rules.heading_points", told=words[0], worth=words[1]), "## Soal")


def variants(unit: UnitText) -> Iterator[Finding]:
    for kind, place in (("latihan", "lesson"), ("soal", "task")):
        for block in unit.blocks(kind):
            if block.values.get("tempat"):
                continue  # clicked, not typed
            if (count := len(block.same)) < LEAST_VARIANTS[kind]:
                words = say("rules.variants", exercise=block.key, count=count, least=LEAST_VARIANTS[kind])
                yield Finding(place, words, f":::{{{kind}}} {block.key}")


def features(line: str) -> set[str]:
    """What a line of code uses: operators, functions, methods, columns, comparisons."""
    found: set[str] = set()
    try:
        tree = ast.parse(line.strip())
    except SyntaxError:
        return found
    for node in ast.walk(tree):
        if isinstance(node, (ast.BinOp, ast.UnaryOp)):
            found.add(OPERATORS.get(type(node.op), type(node.op).__name__))
        elif isinstance(node, ast.Call):
            name = node.func
            found.add(f".{name.attr}()" if isinstance(name, ast.Attribute) else f"{getattr(name, 'id', '?')}()")
        elif isinstance(node, ast.Subscript):
            found.add("[[…]]" if isinstance(node.slice, ast.List) else "[…]")
        elif isinstance(node, ast.Compare):
            found.add("perbandingan")
        elif isinstance(node, (ast.For, ast.If, ast.FunctionDef, ast.Lambda, ast.ListComp)):
            found.add(type(node).__name__.lower())
    return found


def typed_lines(block: Block) -> list[str]:
    """Lines of this exercise that a trainee types: the last hint's, the honest variants, the cell around them."""
    return [*CODE.findall(block.hints[-1]), *block.same, block.cell]


def typed_before(unit: UnitText) -> Iterator[Finding]:
    typed = set(KNOWN)
    for block in unit.blocks("latihan"):
        for line in typed_lines(block):
            typed |= features(line)
    for changed in re.findall(
        r"```\{code-cell\}\n:tags: \[[^\]]*ubah[^\]]*\]\n(.*?)```", unit.texts["lesson"], re.DOTALL
    ):
        typed |= features(changed)  # a cell that the lesson asks to change and run again
    for block in unit.blocks("soal"):
        line = block.line_typed
        if new := sorted(features(line) - typed):
            words = say("rules.typed_form", exercise=block.key, what=", ".join(new))
            yield Finding("task", words, f":::{{soal}} {block.key}")


def _runs(text: str, length: int = 8) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[n : n + length]) for n in range(len(words) - length + 1)}


def no_model_sentence(unit: UnitText) -> Iterator[Finding]:
    """Eight words in a row of the model answer in the lesson are a sentence given away."""
    for block in unit.blocks("esai"):
        if shared := _runs(block.model) & _runs(unit.texts["lesson"]):
            words = " ".join(min(shared))
            yield Finding("lesson", say("rules.model_sentence", words=words), "")
