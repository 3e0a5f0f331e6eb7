"""What a redesign must keep, one question each: True where a table breaks it."""

from __future__ import annotations

import re

from egov.units.common.sketch import personal as long_number
from egov.units.u14.tables import BASE, DOER, STEP, VISITS, WAIT, WORK, lead, number, rows

NINETY, OWN_STEPS, HALF = 90, 4, 0.5
NOBODY = re.compile(r"^(?:semua(?: \w+)?|tim|bersama|kita|kami|pegawai|staf|petugas|instansi terkait|dinas|kantor)$")
SHOWN_OFF = re.compile(r"unduh|download|\bsuka\b|\blike|pengikut|follower|tayang|view|sosialisasi|diluncurkan")
# A local standard of service is the office's own to change; these are not.
LAW = re.compile(r"\b(?:uu|pp|perpres|permen\w*|perda|perwali|perbup|pergub|perka|undang|peraturan|pasal|keputusan)\b")
JUST_IN_CASE = re.compile(r"jaga-jaga|siapa tahu|arsip saja|\bkebiasaan\b|biasanya|dari dulu|sejak dulu|mungkin perlu")
LESS_IS_BETTER = re.compile(r"tunggu|\blama\b|menit|\bhari\b|keluhan|gagal|ditolak|kembali|bolak|datang|kunjung|biaya")
MORE_ANYWAY = re.compile(r"kurang dari|tepat|selesai|sebelum|dibantu|tanpa")


def plain(words: object) -> str:
    return " ".join(str(words).casefold().split())


def names(table: object) -> list[str]:
    return [plain(row[STEP]) for row in rows(table)]


# -- the steps as they are -----------------------------------------------------------------------
def copied(table: object, printed: list) -> bool:
    """Fewer than four steps that are not printed in our own text."""
    return len(set(names(table)) - {plain(name) for name in printed}) < OWN_STEPS


def no_wait(table: object) -> bool:
    return all(row[WAIT] == 0 for row in rows(table))


def total_row(table: object) -> bool:
    """A row with the sum would be counted once more."""
    return any(re.match(r"(?:jumlah|total)\b", name) for name in names(table))


def personal(table: object) -> bool:
    """A number as long as a NIK, a NIP or a telephone number, anywhere."""
    return any(long_number(cell) for row in table for cell in row if isinstance(cell, str))


# -- the steps as they shall be ------------------------------------------------------------------
def unchanged(after: object, before: object) -> bool:
    return sorted(map(str, rows(after))) == sorted(map(str, rows(before)))


def lawful(row: tuple) -> bool:
    """Does a rule stand behind this step that the office alone cannot change?"""
    return bool(LAW.search(plain(row[BASE])))


def lost(after: object, before: object) -> list[str]:
    """Steps that a rule demands and no later step names any more."""
    left = names(after)
    return [row[STEP] for row in rows(before) if lawful(row) and not any(plain(row[STEP]) in one for one in left)]


def none_gone(after: object, before: object) -> bool:
    return set(names(before)) <= set(names(after))


def slower(after: object, before: object) -> bool:
    return lead(after) >= lead(before) and sum(r[VISITS] for r in rows(after)) >= sum(r[VISITS] for r in rows(before))


def untouched(after: object, before: object) -> list[tuple[str, float]]:
    """(step, minutes of waiting that vanished) where neither name, doer nor work changed."""
    old = {(plain(r[STEP]), plain(r[DOER]), r[WORK]): r[WAIT] for r in rows(before)}
    found = [(r[STEP], old.get((plain(r[STEP]), plain(r[DOER]), r[WORK]), 0) - r[WAIT]) for r in rows(after)]
    return [(step, minutes) for step, minutes in found if minutes > 0]


def magic(after: object, before: object) -> bool:
    """More than half of what is saved vanished on steps where nothing changed."""
    gone = sum(minutes for _step, minutes in untouched(after, before))
    return gone > (lead(before) - lead(after)) * HALF > 0


# -- doors, fields, measures, days ---------------------------------------------------------------
def not_yes_or_no(doors: list) -> bool:
    return any(plain(door[1]) not in ("ya", "tidak") for door in doors)


def only_phones(doors: list) -> bool:
    return all(plain(door[1]) == "ya" for door in doors)


def too_narrow(doors: list, people: object) -> bool:
    """The doors that need no smartphone hold fewer a month than have none to use."""
    return sum(door[3] for door in doors if plain(door[1]) == "tidak") < int(number(people, "orang_dibantu"))


def nobody(who: list) -> bool:
    """Is one of these names everybody, and so nobody?"""
    return any(NOBODY.match(plain(one)) for one in who)


def idle(fields: list, after: object) -> list[str]:
    """Fields that name no step of the redesign."""
    known = names(after)
    return [f[0] for f in fields if not any(plain(f[1]) in one or one in plain(f[1]) for one in known)]


def just_in_case(fields: list) -> bool:
    return any(JUST_IN_CASE.search(plain(field[2])) for field in fields)


def shown_off(measures: list) -> bool:
    return any(SHOWN_OFF.search(plain(one[0])) for one in measures)


def without_now(measures: list) -> bool:
    return any(one[1] == "" or one[1] == one[2] for one in measures)


def wrong_way(measures: list) -> bool:
    """What should shrink is planned to grow."""
    return any(
        LESS_IS_BETTER.search(plain(what)) and not MORE_ANYWAY.search(plain(what))
        for what, now, aim, *_rest in measures
        if now != "" and aim > now
    )


def beyond_ninety(days: list) -> bool:
    return any(not 1 <= day <= NINETY for day in days)


def not_rising(days: list) -> bool:
    return any(later <= day for day, later in zip(days, days[1:], strict=False))


def uncounted(proofs: list) -> bool:
    """A proof without a number in it: a photograph, a word."""
    return any(not re.search(r"\d", str(one)) for one in proofs)


def kept(table: object, *broken: object) -> list:
    """The rows as they count for the grader: all of them, or none where a rule is broken."""
    return [] if any(map(bool, broken)) else [tuple(row) for row in table]
