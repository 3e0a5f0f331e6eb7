"""Every key that code says exists, with the values its sentence needs; every sentence is said by someone."""

from __future__ import annotations

import ast
import pkgutil
import re
from pathlib import Path

import pytest

import egov
from egov.build.rules.words import WORDS
from egov.core import messages
from egov.core.messages import known, say, table

ROOMS = sorted(module.name for module in pkgutil.iter_modules(messages.__path__))
PACKAGE = Path(egov.__file__).parent
# Codes that stand in reports and files as they are; the other keys are small letters and underscores.
CODES = ("note.", "refused.", "wall.")
ELSEWHERE = {"course": "assignments/templates"}  # nbgrader's page reads its words by itself
DESK = "desk/page/templates"


def calls():
    """(file and line, pattern of the keys it may say, names of the values given or None for any) of each `say(…)`."""
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "say":
                given = None if any(k.arg is None for k in node.keywords) else {k.arg for k in node.keywords}
                for pattern in patterns(node.args[0]):
                    yield f"{path.relative_to(PACKAGE)}:{node.lineno}", pattern, given


def patterns(key: ast.expr) -> list[str]:
    if isinstance(key, ast.IfExp):
        return patterns(key.body) + patterns(key.orelse)
    if isinstance(key, ast.Constant):
        return [re.escape(key.value)]
    if isinstance(key, ast.JoinedStr):
        return ["".join(re.escape(p.value) if isinstance(p, ast.Constant) else r"[\w.-]+" for p in key.values)]
    if isinstance(key, ast.BinOp) and isinstance(key.left, ast.Constant):
        return [re.escape(key.left.value) + r"[\w.-]+"]
    raise AssertionError(f"say() with a key that nobody can find: {ast.unparse(key)}")


def shown() -> list[str]:
    """Patterns of the keys that the desk's own pages say."""
    text = "".join(page.read_text(encoding="utf-8") for page in (PACKAGE / DESK).glob("*.html"))
    found = re.findall(r"""["']([a-z]+\.[\w.-]+)["'] ?(~?)""", text)
    return [re.escape(key) + (r"[\w.-]+" if more else "") for key, more in found]


def everything() -> dict[str, str]:
    return {f"{room}.{key}": text for room in ROOMS for key, text in table(room).items()}


def test_every_key_that_is_said_exists_and_gets_its_values():
    sentences, seen = everything(), 0
    for place, pattern, given in calls():
        seen += 1
        found = [key for key in sentences if re.fullmatch(pattern, key)]
        assert found, f"{place}: no sentence {pattern}"
        if len(found) == 1 and given is not None:
            gaps = set(re.findall(r"\{(\w+)\}", sentences[found[0]]))
            missing = gaps - given if not found[0].startswith("course.") else set()
            assert not missing, f"{place}: {found[0]} needs {', '.join(sorted(missing))}"
    assert seen > 300


def test_every_sentence_is_said(root):
    said = [re.compile(pattern) for pattern in {*(pattern for _, pattern, _ in calls()), *shown()}]
    pages = {
        room: "".join(page.read_text(encoding="utf-8") for page in (root / folder).rglob("*.j2"))
        for room, folder in ELSEWHERE.items()
    }
    silent = [
        key
        for key in everything()
        if not any(pattern.fullmatch(key) for pattern in said)
        and key.partition(".")[2] not in pages.get(key.partition(".")[0], "")
    ]
    assert not silent, f"nobody says: {', '.join(silent)}"


@pytest.mark.parametrize("room", ROOMS)
def test_keys_have_one_style(room):
    for key, text in table(room).items():
        style = r"(note|refused|wall)\.[a-z0-9-]+" if key.startswith(CODES) else r"[a-z0-9_]+(\.[a-z0-9_]+)*"
        assert re.fullmatch(style, key), f"{room}: {key}"
        assert isinstance(text, str) and text.strip(), f"{room}: {key} is no sentence"


def test_a_value_is_never_read_as_a_gap():
    assert say("data.unknown", name="{name} {kode:x}") == say("data.unknown", name="@").replace("@", "{name} {kode:x}")


def test_code_stands_between_backticks_also_around_a_value():
    assert "`jawaban =`" in say("exercises.todo", variable="jawaban")


def test_known_tells_codes_apart():
    assert known("grading.note.late") and not known("grading.note.no-such-code")


EVERYWHERE = ("tetikus", "peramban", "porta", "alah\\b", "pesan kesalahan")  # of the texts' own table of words
PAGES = ("src/egov/**/*.html", "web/**/*.html", "web/**/*.js", "web/**/*.go", "web/**/*.bat", "hub/**/*.md",
         "docs/*.md", "docs/fasilitator/*.md")  # fmt: skip


def test_one_idea_one_word_also_where_no_unit_speaks(root):
    """The rule of the units' texts, for messages, pages, programs and guides."""
    rules = [(pattern, told) for pattern, told in WORDS if any(word in pattern for word in EVERYWHERE)]
    assert len(rules) == len(EVERYWHERE)
    said = {key: re.sub(r"\{[^}]*\}", "", text) for key, text in everything().items()}
    files = [path for glob in PAGES for path in root.glob(glob) if "node_modules" not in path.parts]
    assert len(files) > 40
    said |= {path.relative_to(root).as_posix(): path.read_text(encoding="utf-8") for path in files}
    found = [
        f"{where}: {match[0]}: {told}"
        for where, text in said.items()
        for pattern, told in rules
        for match in re.finditer(pattern, text, re.IGNORECASE)
    ]
    assert found == []
