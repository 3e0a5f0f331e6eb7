"""Unit 10: 1,200 complaints to a fictitious city, January to June 2024, four channels.

Bodies are ours (`texts/badan_aduan.csv`), each used at most four times, the later uses with the small differences
a channel and a thumb bring. Planted: answers only in working hours (calendar days mislead, most of all around Idul
Fitri), a long tail, cases still open, sharp words answered later. What happens after the first answer is finished in
`aduan_lanjut`. Lessons name tickets by number: what draws arrivals here must not change.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from random import Random

from egov.synthetic import texts
from egov.synthetic.aduan_lanjut import COLUMNS, LAST_LOOK, finish, row
from egov.synthetic.draw import chance, quantile, weighted
from egov.synthetic.gaya import by_thumb
from egov.synthetic.kalender import is_working, working_moment

SEED = 1010
ROWS, USES = 1200, 4
STORY_BODY = "a422"  # the red and the yellow file of the lesson keep their words
THUMBS = ("WhatsApp", "Laman")
FIRST, DAYS = date(2024, 1, 2), 181
CHANNELS = {"WhatsApp": 30, "Laman": 22, "SP4N-LAPOR!": 26, "Loket": 22}
CHATTY = {"WhatsApp": 80, "Laman": 20}  # "Min, yg di loket ..." is never said at the counter
# Complaints by the hour they begin with; the hours left out see none.
BY_HOUR = dict(
    zip(
        (0, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22),
        (2, 2, 5, 8, 12, 12, 10, 8, 7, 7, 6, 5, 5, 5, 6, 9, 10, 7, 4),
        strict=True,
    )
)
# Working minutes until the first answer (a working day has 480).
FIRST_ANSWER = {
    "WhatsApp": [(0, 3), (35, 60), (70, 360), (90, 1440), (97, 4800), (100, 12000)],
    "Laman": [(0, 20), (25, 240), (60, 960), (88, 2400), (97, 7200), (100, 16000)],
    "SP4N-LAPOR!": [(0, 40), (20, 300), (70, 1300), (95, 1440), (98, 3800), (100, 9000)],
    "Loket": [(0, 2), (60, 15), (85, 120), (95, 1440), (100, 6000)],
}
NEVER = {"WhatsApp": 13, "Laman": 4, "SP4N-LAPOR!": 1, "Loket": 4}
# Working minutes from the first answer to closing.
SETTLED = [(0, 10), (15, 60), (45, 960), (75, 4320), (92, 12000), (98, 24000), (100, 38400)]
FORWARDED = {"WhatsApp": 30, "Laman": 38, "SP4N-LAPOR!": 26, "Loket": 18}
OPENINGS = {
    "WhatsApp": ("Min, ", "Halo min, ", "Kak, ", "Permisi, ", "Pagi. ", "Maaf ganggu, "),
    "Laman": ("Aduan: ", "Mohon ditindaklanjuti. ", "Kepada admin: "),
    "SP4N-LAPOR!": ("Dengan hormat. ", "Saya melaporkan hal berikut. ", "Mohon perhatian. "),
    "Loket": ("(lisan) ", "(dicatat petugas) ", "Pelapor menyampaikan: "),
}
GREETED = re.compile(
    r"(min|halo|kak|permisi|pagi|siang|sore|malam|maaf|selamat|ass|pak|bu|bpk|ibu|kepada|dengan|mohon|tolong|yth|izin"
    r"|terima|makasih)"
)
# Thumbs shorten, counters and formal letters do not.
HURRIED = re.compile(r"\b(min|yg|sy|sdh|udh|tdk|krn|gara2|tp|utk|brp|kpn|gmn|hrs|klo|kalo|bs|gak|ga|trims|jg|dgn)\b")
SHORT = 120
# Whoever writes so waits longer, right or wrong. Sarcasm is not rudeness, and an officer puts off both.
SHARP = {"kesal", "kasar", "sindiran"}


def bodies(rng: Random) -> list[tuple[dict, int]]:
    """ROWS times (body, how often it was used before), spread over the months."""
    stock = [body for body in texts("badan_aduan") if body["nada"] != "kasar"]
    bag = [(body, use) for use in range(USES) for body in stock]
    bag = bag[: len(stock)] + rng.sample(bag[len(stock) :], ROWS - len(stock))
    rng.shuffle(bag)
    return bag


def channel_of(rng: Random, text: str) -> str:
    low = text.lower()
    chatty = low.startswith(("min", "halo", "kak")) or HURRIED.search(low)
    return weighted(rng, CHATTY if chatty else CHANNELS)


def typed(text: str, channel: str) -> str:
    """The same words as a hurried thumb writes them: no full stop at the end, and no capital on WhatsApp."""
    text = text.removesuffix(".")
    first = text.split()[0]
    if channel == "WhatsApp" and len(text) < SHORT and first.isalpha() and first.istitle():
        text = text[0].lower() + text[1:]
    return text


def foul(bag: list[tuple[dict, int]]) -> list[tuple[dict, int]]:
    """The last uses of sharp bodies give way to foul ones of the same category, each in turn."""
    stock: dict[str, list] = {}
    for body in texts("badan_aduan"):
        if body["nada"] == "kasar":
            stock.setdefault(body["kategori"], []).append([body, 0])
    swapped = []
    for body, use in bag:
        if body["nada"] in SHARP and use == USES - 1 and body["id"] != STORY_BODY:
            pair = min(stock[body["kategori"]], key=lambda pair: pair[1])
            body, use = pair
            pair[1] += 1
        swapped.append((body, use))
    return swapped


def worded(rng: Random, body: dict, use: int, channel: str) -> str:
    """The text as it came in: first as written; later typed in a hurry, or with the opening its channel brings."""
    text = body["teks"]
    if use == 0:
        return text
    greeted = GREETED.match(text.lower())
    plain = channel in {"Laman", "SP4N-LAPOR!"} and not text[0].isupper()
    if use == 1 or greeted or plain or body["nada"] != "netral":
        return typed(text, channel)
    opening = rng.choice(OPENINGS[channel])
    ending = " Ditunggu kabarnya." if text.endswith("?") and channel == "Laman" and chance(rng, 40) else ""
    return f"{opening}{typed(text, 'WhatsApp') if opening.endswith(', ') else text}{ending}"


def came_in(rng: Random) -> datetime:
    while True:
        day = FIRST + timedelta(days=rng.randrange(DAYS))
        if is_working(day) or chance(rng, 38):
            break
    hour = weighted(rng, BY_HOUR)
    return datetime.combine(day, time(hour, rng.randrange(60)))


def handled(rng: Random, moment: datetime, channel: str, rude: bool) -> tuple:
    """(first answer, kind of answer, closed, reopened, settled) of one complaint; None where it never came."""
    if chance(rng, NEVER[channel] + (6 if rude else 0)):
        return None, None, None, False, None
    answered = working_moment(moment, quantile(rng, FIRST_ANSWER[channel]) * (2 if rude else 1))
    if answered > LAST_LOOK:
        return None, None, None, False, None
    forwarded = chance(rng, FORWARDED[channel])
    closed = working_moment(answered, quantile(rng, SETTLED) // (6 if forwarded else 1))
    if closed > LAST_LOOK:
        return answered, forwarded, None, False, None
    reopened = chance(rng, 42 if forwarded else 7)
    if not reopened:
        return answered, forwarded, closed, False, closed
    settled = working_moment(closed, 480 + quantile(rng, SETTLED))
    return answered, forwarded, closed, True, settled if settled <= LAST_LOOK else None


def aduan():
    rng = Random(SEED)
    cases = []
    bag = bodies(rng)
    for (body, use), (told, told_use) in zip(bag, foul(bag), strict=True):
        channel, moment = channel_of(rng, body["teks"]), came_in(rng)
        if channel == "Loket":  # the counter takes complaints only while it is open
            moment = working_moment(moment, rng.randrange(60, 400))
        answered, forwarded, closed, reopened, settled = handled(rng, moment, channel, body["nada"] in SHARP)
        text = worded(rng, body, use, channel) if told is body else told["teks"]
        case = {
            "body": told,
            "use": told_use,
            "channel": channel,
            "came": moment,
            "answered": answered,
            "forwarded": bool(forwarded),
            "closed": closed,
            "reopened": reopened,
            "settled": settled,
            "text": text,
        }
        cases.append((moment, body["teks"], case))
    cases = [case for *_, case in sorted(cases, key=lambda item: item[:2])]
    for number, case in enumerate(cases, 1):
        own = Random(SEED * 10_000 + number)  # a stream for each ticket: a changed rule moves no other ticket
        if case["use"] and case["channel"] in THUMBS and case["body"]["id"] != STORY_BODY:
            case["text"] = by_thumb(own, case["text"], case["body"]["nada"])
        finish(own, number, case)
    return COLUMNS, [row(number, case, cases) for number, case in enumerate(cases, 1)]
