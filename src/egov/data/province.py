"""The trainee's own province: every name the screen prints is understood, one is chosen, and the choice is kept.

It lies in the workspace (`hasil/provinsi.json`), so that unit 06 knows what unit 00 was told; outside of a
workspace it lasts as long as the kernel.
"""

from __future__ import annotations

import contextlib
import difflib
import re
from functools import cache

from egov.core import files, place
from egov.core.errors import UserError
from egov.core.messages import say
from egov.data import load

EXAMPLE = place.EXAMPLE_PROVINCE
FILE = f"{place.RESULTS}/provinsi.json"
# New province → the province that holds its people in the tables of 2022 and 2023 (Home Affairs codes).
PARENT = {"93": "91", "94": "91", "95": "91", "96": "92"}
# Said and written every day, though no map of ours prints them.
EVERYDAY = {
    "DIY": "DI Yogyakarta", "Yogya": "DI Yogyakarta", "Jogja": "DI Yogyakarta", "Yogyakarta": "DI Yogyakarta",
    "DKI": "DKI Jakarta", "Jakarta": "DKI Jakarta", "DKJ": "DKI Jakarta", "NAD": "Aceh",
    "Babel": "Kepulauan Bangka Belitung", "Bangka Belitung": "Kepulauan Bangka Belitung",
    "Kepri": "Kepulauan Riau", "NTB": "Nusa Tenggara Barat", "NTT": "Nusa Tenggara Timur",
    "Sumut": "Sumatera Utara", "Sumbar": "Sumatera Barat", "Sumsel": "Sumatera Selatan",
    "Jabar": "Jawa Barat", "Jateng": "Jawa Tengah", "Jatim": "Jawa Timur",
    "Kalbar": "Kalimantan Barat", "Kalteng": "Kalimantan Tengah", "Kalsel": "Kalimantan Selatan",
    "Kaltim": "Kalimantan Timur", "Kaltara": "Kalimantan Utara",
    "Sulut": "Sulawesi Utara", "Sulteng": "Sulawesi Tengah", "Sulsel": "Sulawesi Selatan",
    "Sultra": "Sulawesi Tenggara", "Sulbar": "Sulawesi Barat", "Malut": "Maluku Utara",
    "Pabar": "Papua Barat", "Papbar": "Papua Barat", "PBD": "Papua Barat Daya",
    "Pasel": "Papua Selatan", "Papsel": "Papua Selatan", "Pateng": "Papua Tengah", "Papteng": "Papua Tengah",
    "Papeg": "Papua Pegunungan", "Papua Peg": "Papua Pegunungan",
}  # fmt: skip

_session: dict[str, str] = {}


@cache
def names() -> tuple[str, ...]:
    """The 38 provinces by alphabet, as one looks for one's own."""
    return tuple(sorted(load("provinsi")["provinsi"]))


@cache
def abbreviations() -> dict[str, str]:
    """Short form to name: what our maps print, and what offices say."""
    printed = load("peta_petak").merge(load("provinsi"), on="kode_kemendagri")
    return EVERYDAY | dict(zip(printed["singkatan"], printed["provinsi"], strict=True))


def _plain(typed: str) -> str:
    words = re.sub(r"[^\w]+", " ", str(typed).replace("_", " ")).casefold()
    words = words.replace("sumatra", "sumatera").split()
    return " ".join(words[1:] if words[:1] in (["provinsi"], ["prov"]) else words)


@cache
def _by_word() -> dict[str, str]:
    known = {_plain(name): name for name in names()}
    initials = {"".join(part[0] for part in name.split()).casefold(): name for name in names() if name.count(" ") > 1}
    return initials | {_plain(short): name for short, name in abbreviations().items()} | known


def find(typed: str) -> tuple[str | None, list[str]]:
    """(the province meant, names to offer when that is unclear): case, initials and short forms are understood."""
    wanted, by_word = _plain(typed), _by_word()
    for form in (wanted, wanted.replace(" ", "")):
        if form in by_word:
            return by_word[form], []
    joined = {word.replace(" ", ""): name for word, name in by_word.items()}
    if wanted.replace(" ", "") in joined:
        return joined[wanted.replace(" ", "")], []
    close = [name for name in names() if wanted and wanted in _plain(name)]
    if len(close) == 1:
        return close[0], []
    guesses = difflib.get_close_matches(wanted, by_word, n=4, cutoff=0.5)
    return None, close[:4] or list(dict.fromkeys(by_word[guess] for guess in guesses))[:3]


def known(typed: str) -> str:
    """The province meant, or UserError with the names that come near."""
    name, near = find(typed)
    if name is None:
        key = "province.near" if near else "province.unknown"
        raise UserError(say(f"exercises.{key}", typed=typed, near=", ".join(near)))
    return name


def kept() -> str | None:
    """The trainee's own province, or None while none was chosen (or the note about it cannot be read)."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        workspace = place.find()
        found = files.read_json(workspace / FILE).get("provinsi") if workspace else None
        if found in names():
            return found
    return _session.get("provinsi")


def chosen() -> str:
    """The trainee's own province, or the course's example where none was chosen."""
    return kept() or EXAMPLE


def choose(typed: str) -> str:
    """Keep the trainee's own province; gives its full name, raises UserError when it is not understood.

    A folder that cannot be written stops no lesson: the choice then lasts until the kernel ends.
    """
    name = known(typed)
    _session["provinsi"] = name
    with contextlib.suppress(OSError):
        workspace = place.find()
        if workspace:
            files.write_json(workspace / FILE, {"provinsi": name}, durable=False)
    return name
