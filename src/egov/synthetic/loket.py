"""Unit 09: one month at the counters of a fictitious population office, ticket by ticket.

A minute-by-minute queue, first come first served. Planted: peaks at 8-10 and 13-14, Mondays and the day after a
holiday twice as busy as Fridays, two of four counters closed for lunch, a long tail in the waiting times, one in
six sent home for a missing document and most of those back another day, some leave before they are called.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from random import Random

from egov.synthetic.draw import chance, quantile, weighted
from egov.synthetic.kalender import is_working

SEED = 909
MONTH = (date(2024, 9, 2), date(2024, 9, 30))
OPEN, LAST_TICKET, CLOSE = 8 * 60, 15 * 60, 16 * 60
# Arrivals per 100 minutes, by hour.
BY_HOUR = {7: 22, 8: 52, 9: 44, 10: 26, 11: 18, 12: 14, 13: 36, 14: 22}
# Percent of an ordinary day, Monday to Friday.
BY_DAY = (135, 105, 95, 90, 70)
AFTER_HOLIDAY = 140
SERVICES = {"KTP-el": 50, "Kartu Keluarga": 30, "Akta": 20}
MINUTES = {
    "KTP-el": [(0, 2), (10, 3), (50, 5), (90, 9), (100, 16)],
    "Kartu Keluarga": [(0, 3), (10, 5), (50, 9), (90, 16), (100, 32)],
    "Akta": [(0, 4), (10, 7), (50, 12), (90, 21), (100, 45)],
}
COUNTERS, LUNCH_COUNTERS = 4, 2
SENT_HOME, COMES_BACK = 16, 75
PATIENCE = [(0, 10), (2, 20), (10, 60), (30, 120), (60, 240), (100, 480)]


def working_days() -> list[date]:
    first, last = MONTH
    days = [first + timedelta(days=i) for i in range((last - first).days + 1)]
    return [day for day in days if is_working(day)]


def arrivals(rng: Random, day: date, after_holiday: bool, returning: list[str]) -> list[tuple[int, str, int]]:
    """(minute of the day, service, visit number), in order."""
    busy = AFTER_HOLIDAY if after_holiday else BY_DAY[day.weekday()]
    people = []
    for minute in range(OPEN - 30, LAST_TICKET):
        if rng.randrange(10_000) < BY_HOUR[minute // 60] * busy:
            people.append((minute, weighted(rng, SERVICES), 1))
    for service in returning:
        people.append((OPEN - 30 + rng.randrange(LAST_TICKET - OPEN), service, 2))
    return sorted(people)


def serve(rng: Random, people: list[tuple[int, str, int]]) -> list[tuple]:
    """The day's queue: (arrives, called, done, service, visit, counter, outcome) for everyone."""
    free = [OPEN] * COUNTERS
    log = []
    for minute, service, visit in people:
        counter = min(range(COUNTERS), key=lambda i: (free[i], i))
        called = max(minute, free[counter], OPEN)
        if 12 * 60 <= called < 13 * 60:  # lunch: the other counters are shut
            counter = min(range(LUNCH_COUNTERS), key=lambda i: (free[i], i))
            called = max(minute, free[counter], OPEN)
        if called - minute > quantile(rng, PATIENCE) or called >= CLOSE:
            log.append((minute, None, None, service, visit, None, "pergi"))
            continue
        home = visit == 1 and chance(rng, SENT_HOME)
        done = called + (2 + rng.randrange(3) if home else quantile(rng, MINUTES[service]))
        free[counter] = done
        log.append((minute, called, done, service, visit, counter + 1, "berkas kurang" if home else "selesai"))
    return log


def log_loket():
    rng = Random(SEED)
    days = working_days()
    returning: dict[date, list[str]] = {day: [] for day in days}
    rows = []
    for number, day in enumerate(days):
        gap = number > 0 and (day - days[number - 1]).days > (3 if day.weekday() == 0 else 1)
        log = serve(rng, arrivals(rng, day, gap, returning[day]))
        midnight = datetime.combine(day, time())
        for i, (came, called, done, service, visit, counter, outcome) in enumerate(log, 1):
            moments = [
                None if m is None else f"{midnight + timedelta(minutes=m):%Y-%m-%d %H:%M}" for m in (came, called, done)
            ]
            rows.append([f"{day:%m%d}-{i:03d}", *moments, service, visit, counter, outcome])
            if outcome == "berkas kurang" and chance(rng, COMES_BACK):
                later = number + 1 + rng.randrange(3)
                if later < len(days):
                    returning[days[later]].append(service)
    return ["tiket", "datang", "dipanggil", "selesai", "layanan", "kunjungan_ke", "loket", "hasil"], rows
