"""Objectives, exercises, questions and misconceptions belong together; no orphan in any direction."""

from __future__ import annotations

from collections.abc import Iterator

from egov.build.rules import Finding, UnitText
from egov.core.messages import say, table

RULES = ("objectives_met", "misconceptions_caught", "hints_and_messages")


def objectives_met(unit: UnitText) -> Iterator[Finding]:
    known = unit.unit.objectives
    practised = {b.values.get("tujuan") for b in unit.blocks("latihan")}
    asked = {b.values.get("tujuan") for b in (*unit.blocks("soal"), *unit.blocks("esai"))}
    for key in known:
        if key not in practised:
            yield Finding("lesson", say("rules.not_practised", key=key))
        if key not in asked:
            yield Finding("task", say("rules.not_asked", key=key))
    for place, page in unit.pages.items():
        for block in page.blocks:
            if block.values.get("tujuan") not in known:
                words = say("rules.unknown_objective", exercise=block.key, key=block.values.get("tujuan"))
                yield Finding(place, words, f":::{{{block.kind}}} {block.key}")


def misconceptions_caught(unit: UnitText) -> Iterator[Finding]:
    slips = {key.removeprefix("slip.") for key in table("exercises") if key.startswith("slip.")}
    caught = slips | {w.name for b in (*unit.blocks("latihan"), *unit.blocks("soal")) for w in b.wrong}
    ideas = unit.unit.misconceptions
    if len(ideas) < 4:
        yield Finding("lesson", say("rules.few_ideas", count=len(ideas)))
    for idea, names in ideas.items():
        if missing := sorted(set(names) - caught):
            yield Finding("lesson", say("rules.not_caught", idea=idea, names=", ".join(missing)))


def hints_and_messages(unit: UnitText) -> Iterator[Finding]:
    for place, page in unit.pages.items():
        for block in page.blocks:
            if block.kind == "esai":
                continue
            snippet = f":::{{{block.kind}}} {block.key}"
            if len(block.hints) < 2:
                words = say("rules.few_hints", exercise=block.key, count=len(block.hints))
                yield Finding(place, words, snippet)
            messages = [wrong.message for wrong in block.wrong]
            if len(set(messages)) < len(messages):
                yield Finding(place, say("rules.same_message", exercise=block.key), snippet)
