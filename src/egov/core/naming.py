"""Names as people write them in Indonesia: titles before and behind, any order of words in an LMS."""

from __future__ import annotations

import re
import unicodedata

TITLES = "prof dr drs dra drg drh ir h hj kh rr tgk ust ustadz ns apt bapak ibu sdr sdri pdt letkol kol mayor kapten"
FRONT = frozenset(TITLES.split(" "))
BACK = re.compile(r"^(s|m|d|a|sp|ph|ners|st|mt|se|sh|mm|mh|sip|map|msi|skom|mkom|spd|mpd|amd|ap)\b", re.IGNORECASE)


def words(name: str) -> tuple[str, ...]:
    """The words of the name itself: no titles, case, accents, points or apostrophes."""
    text = unicodedata.normalize("NFKD", name)
    text = "".join(c for c in text if not unicodedata.combining(c)).casefold()
    text = re.sub(r"[’'`´]", "", text)
    front, _, back = text.partition(",")
    # "Fauzi, Ahmad": what stands behind the comma is a name where no title begins so.
    if back and not BACK.match(back.strip()) and "." not in back:
        front = f"{back} {front}"
    found = [w for w in re.split(r"[^\w]+|_", front) if w]
    while len(found) > 1 and found[0] in FRONT:
        found.pop(0)
    return tuple(found)


def key(name: str) -> str:
    """Equal for two ways to write one name, whatever the order of the words."""
    return " ".join(sorted(words(name)))


def runs(name: str) -> set[str]:
    """All the ways Canvas may write it in one word: `fauziahmad`, `ahmadfauzi`."""
    parts = words(name)
    return {"".join(parts[n:] + parts[:n]) for n in range(len(parts))}
