"""Written answers that share long stretches of words, as pairs for a person to read. Never a verdict.

What everybody was given (the stub, the question) is taken away first. Three words in a row find answers that were put
into another order, `rapidfuzz` those that were edited; only answers long enough to say anything are compared.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from itertools import combinations

from markupsafe import Markup, escape
from nbgrader.api import Gradebook

from egov.desk import kept, queues, rubric, written
from egov.grading.course import Course

WORD = re.compile(r"\w+(?:[.,]\d+)*")
RUN = 3  # words in a row
SHORT = 12  # words; below that two people say the same by chance
SHARED = 4  # runs in common, before a pair is looked at
LEAST = 0.6
MOST = 60  # pairs that are shown
CROWD = 60  # owners of one run; beyond that each is compared with its neighbours only


@dataclass(frozen=True)
class Text:
    """One answer: as it stands, and its words without what was given."""

    student: str
    source: str
    words: tuple[str, ...]
    runs: frozenset[tuple[str, ...]]


@dataclass(frozen=True)
class Pair:
    first: Text
    second: Text
    share: float  # of the shorter one's words, between 0 and 1
    common: frozenset[tuple[str, ...]] = field(repr=False)


@dataclass(frozen=True)
class Found:
    question: rubric.Question
    compared: int
    short: int
    pairs: list[Pair]
    more: int


def words(text: str) -> list[str]:
    return [word.casefold() for word in WORD.findall(text)]


def runs(found: list[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(zip(*(found[n:] for n in range(RUN)), strict=False))


def prepared(question: rubric.Question, student: str, source: str) -> Text:
    """Lines that were given count for nobody, nor do runs of words out of the question."""
    given = {line.strip() for text in question.given for line in text.split("\n")} - {""}
    own = "\n".join(line for line in source.split("\n") if line.strip() not in given)
    left = words(own)
    return Text(student, source, tuple(left), runs(left) - runs(words(question.prompt)))


def look(course: Course, book: Gradebook, question: rubric.Question) -> Found:
    """Compared once, and again when an answer, the question or the queue has changed."""
    places = [place for place in queues.queue(course, book, question) if place.state != "empty"]
    now = question, [(p.student, kept.stamp(written.place(course, question, p.student))) for p in places]
    key = str(course.root), question.assignment, question.notebook, question.key
    if key not in _held or _held[key][0] != now:
        while len(_held) >= MANY:
            _held.pop(next(iter(_held)))
        _held[key] = (now, _look(course, question, [p.student for p in places]))
    return _held[key][1]


_held: dict[tuple, tuple] = {}
MANY = 20


def _look(course: Course, question: rubric.Question, students: list[str]) -> Found:
    texts = []
    for student in students:
        answer = written.answer(course, question, student)
        source = "\n\n".join([answer.source, *(text for text, _ in answer.elsewhere)])
        texts.append(prepared(question, student, source))
    return compare(question, texts)


def compare(question: rubric.Question, texts: list[Text]) -> Found:
    from rapidfuzz import fuzz

    long = [text for text in texts if len(text.words) >= SHORT and len(text.runs) >= SHARED]
    pairs = []
    for one, other in _candidates(long):
        first, second = long[one], long[other]
        common = first.runs & second.runs
        contained = len(common) / min(len(first.runs), len(second.runs))
        edited = fuzz.ratio(" ".join(first.words), " ".join(second.words)) / 100
        if (share := max(contained, edited)) >= LEAST:
            pairs.append(Pair(first, second, share, common))
    pairs.sort(key=lambda p: (-p.share, p.first.student, p.second.student))
    return Found(question, len(long), len(texts) - len(long), pairs[:MOST], max(len(pairs) - MOST, 0))


def _candidates(texts: list[Text]) -> list[tuple[int, int]]:
    """Pairs with enough runs in common, without comparing everyone with everyone."""
    owners: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for n, text in enumerate(texts):
        for run in text.runs:
            owners[run].append(n)
    counted: Counter[tuple[int, int]] = Counter()
    for crowd in owners.values():
        counted.update(combinations(crowd, 2) if len(crowd) <= CROWD else zip(crowd, crowd[1:], strict=False))
    return [pair for pair, shared in counted.items() if shared >= SHARED]


def marked(text: Text, common: frozenset[tuple[str, ...]]) -> Markup:
    """The answer as it was written, with the shared stretches in <mark>."""
    spots = [(m.start(), m.end(), m.group().casefold()) for m in WORD.finditer(text.source)]
    inside: set[int] = set()
    for n in range(len(spots) - RUN + 1):
        if tuple(spot[2] for spot in spots[n : n + RUN]) in common:
            inside.update(range(n, n + RUN))
    made, at, n = Markup(), 0, 0
    while n < len(spots):
        if n not in inside:
            n += 1
            continue
        last = n
        while last + 1 in inside:
            last += 1
        begin, end = spots[n][0], spots[last][1]
        made += escape(text.source[at:begin]) + Markup("<mark>") + escape(text.source[begin:end]) + Markup("</mark>")
        at, n = end, last + 1
    return made + escape(text.source[at:])
