"""The attacks, as data: each hands in a notebook that has earned nothing and tries to get points or do harm.

`ATTACKS[name] = (group, maker)`; the maker gets the course and returns the notebook (a dict or raw text). The cells
call the test's helpers only through names the small course defines. A probe sets `a = 62`, the right answer, only if
it got through: so any point is a breach. The attacks themselves stand by subject in `grading_attacks_…`.
"""

from __future__ import annotations

ATTACKS: dict[str, tuple[str, object]] = {}


def cell(group: str, name: str, source: str, **more: str) -> None:
    """An attack that is the text of the first answer cell (others stay as released, or as given)."""
    ATTACKS[name] = (group, lambda course: course.filled(jawab_a=source, **more))


def got_through(steps: str) -> str:
    """`steps` must raise; if they do not, the probe rewards itself."""
    body = "\n".join("    " + line for line in steps.strip("\n").split("\n"))
    return f"try:\n{body}\n    a = 62\nexcept BaseException:\n    a = 0"


# What the sandbox's side would answer, replaced by a message of the trainee's own making.
FORGE = """
import egov.grading.sandbox.kept as k
PESAN = {pesan}
assert k.Encoder
k.Encoder = lambda *x: (lambda v: PESAN)
a = 1"""
