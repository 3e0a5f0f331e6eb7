"""Four chairs, one question each: asked where a draft lacks something, and also where it lacks nothing."""

from __future__ import annotations

from egov.units.u14 import rules
from egov.units.u14.tables import lead, rows

DARMO, YOSINA, HASAN, KADIS = CHAIRS = ("Pak Darmo", "Mama Yosina", "Pak Hasan", "Pak Kadis")
# What a draft may lack: (chair, question).
LACKS = {
    "kanal": (DARMO, "Ponsel saya cuma bisa menelepon. Saya masuk lewat pintu mana?"),
    "kabar": (YOSINA, "Bagaimana saya tahu sudah jadi?"),
    "dasar": (HASAN, "Langkah “{langkah}” ada dasarnya. Siapa yang mengizinkan ia hilang?"),
    "data": (HASAN, "Isian “{isian}” dipakai di langkah mana?"),
    "ukuran": (KADIS, "Berapa orang yang selesai, dibanding kapan?"),
    "hari": (KADIS, "Hari Senin pertama, siapa mengerjakan apa?"),
}
OWN = {
    "sempit": (DARMO, "Meja bantu sanggup berapa orang sebulan? Saya datang bersama tetangga."),
    "ajaib": (YOSINA, "Menit di langkah “{langkah}” itu hilang ke meja siapa?"),
}
# Who finds nothing missing asks all the same.
STILL = {
    DARMO: "Kalau cucu saya yang mengisi lalu salah, siapa yang disuruh pulang?",
    YOSINA: "Hari pertama, boleh saya duduk di sebelahmu?",
    HASAN: "Data bocor pada hari ke-40: siapa menelepon siapa?",
    KADIS: "Tanda apa yang membuat Anda berani berhenti?",
}
NEWS = ("kabar", "pesan", "sms", "telepon", "beri tahu", "panggil", "umum", "wa")


def _about(after: list, what: object) -> str:
    return " ".join(rules.plain(cell) for table in (after, what) for row in table for cell in row)


def lacking(before: object, after: object, doors: list, fields: list, days: list, people: object) -> dict[str, str]:
    """What the trainee's own tables lack → the row it concerns ("" where none does)."""
    found: dict[str, str] = {}
    if rules.only_phones(doors):
        found["kanal"] = ""
    elif rules.too_narrow(doors, people):
        found["sempit"] = ""
    if vanished := rules.untouched(after, before):
        found["ajaib"] = max(vanished, key=lambda one: one[1])[0]
    if not any(word in _about(rows(after), [*doors, *days]) for word in NEWS):
        found["kabar"] = ""
    if gone := [row[0] for row in rows(before) if row[6].strip() and not _kept(row, after)]:
        found["dasar"] = gone[0]
    if unused := rules.idle(fields, after):
        found["data"] = unused[0]
    return found


def _kept(row: tuple, after: object) -> bool:
    return any(rules.plain(row[0]) in one for one in rules.names(after))


def questions(lacks: dict[str, str]) -> dict[str, str]:
    """Chair → its one question: the first thing it misses, else what it asks anyway."""
    asked: dict[str, str] = {}
    for key, (chair, question) in (LACKS | OWN).items():
        if key in lacks:
            asked.setdefault(chair, question.format(langkah=lacks[key], isian=lacks[key]))
    return {chair: asked.get(chair, STILL[chair]) for chair in CHAIRS}


def of_tables(before, after, doors, fields, days, people) -> dict[str, str]:
    """The four questions to the trainee's own tables; raises NotAccepted while they cannot be counted."""
    lead(before), lead(after)
    return questions(lacking(before, after, doors, fields, days, people))
