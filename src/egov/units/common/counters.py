"""A day at the counters, person by person, with SimPy: who is called when.

    day = serve(came=[0, 0, 3], minutes=[5, 7, 2], counters=[(0, 480, 2)])
    day.called          # [0, 0, 5]

Time is in minutes. `counters` says how many stand open: (from, until, how many), one after the other. A counter
that is busy when its time is over first serves on, as people do. Draws are the caller's: the same lists give the
same day. Pure Python, so that it runs in a browser too.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass

Counters = Sequence[tuple[float, float, int]]


@dataclass(frozen=True)
class Day:
    """Minute of each call, None for whom the doors closed first; `stayed` is False for who had left by then."""

    came: Sequence[float]
    called: list[float | None]
    stayed: list[bool]

    def waits(self) -> list[float]:
        """Minutes waited, by person; not a number where nobody was served."""
        return [
            called - came if called is not None and stayed else float("nan")
            for came, called, stayed in zip(self.came, self.called, self.stayed, strict=True)
        ]


def serve(
    came: Sequence[float], minutes: Sequence[float], counters: Counters, *,
    ahead: Sequence[bool] | None = None, leaves: Callable[[int, float], bool] | None = None,
) -> Day:  # fmt: skip
    """First come, first served; `ahead` marks who overtakes, `leaves(person, wait)` says who is gone when called."""
    import simpy

    env = simpy.Environment(initial_time=min([*came[:1], counters[0][0]]))
    quick, usual, idle = deque(), deque(), deque()
    day = Day(came, [None] * len(came), [True] * len(came))

    def arriving():
        for person, minute in enumerate(came):
            if minute > env.now:
                yield env.timeout(minute - env.now)
            (quick if ahead and ahead[person] else usual).append(person)
            wake()

    def wake():
        if idle:
            idle.popleft().succeed()

    def counter(shifts: list[tuple[float, float]]):
        for since, until in shifts:
            if since > env.now:
                yield env.timeout(since - env.now)
            while env.now < until:
                if not quick and not usual:
                    idle.append(env.event())
                    yield idle[-1]
                    continue
                person = (quick or usual).popleft()
                day.called[person] = env.now
                if leaves and leaves(person, env.now - came[person]):
                    day.stayed[person] = False
                else:
                    yield env.timeout(minutes[person])
            if quick or usual:  # woken after hours: another one must answer
                wake()

    for desk in range(max(many for _, _, many in counters)):
        env.process(counter(_shifts(counters, desk)))
    env.process(arriving())
    env.run(until=counters[-1][1])
    return day


def _shifts(counters: Counters, desk: int) -> list[tuple[float, float]]:
    """When counter number `desk` (from 0) stands open, as (since, until)."""
    shifts: list[tuple[float, float]] = []
    for since, until, many in counters:
        if many <= desk:
            continue
        if shifts and shifts[-1][1] == since:
            shifts[-1] = (shifts[-1][0], until)
        else:
            shifts.append((since, until))
    return shifts
