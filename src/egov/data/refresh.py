"""`egov data refresh NAME`: the newest World Bank series, shown against the committed file, written only on a yes.

A broken answer must never reach a lesson: what comes back is read whole, judged (form, range, not thinner than
what we have) and only then compared. Until the author says yes, nothing is touched.
"""

from __future__ import annotations

import csv
import datetime
import io
from pathlib import Path

from egov.core import files
from egov.core.errors import UserError
from egov.core.messages import say
from egov.data import countries, seal
from egov.data.package import clone_folder, resource

# Table -> series, column, decimals (None: whole numbers), highest plausible value.
SERIES = {
    "pengguna_internet": ("IT.NET.USER.ZS", "persen", 4, 100),
    "penduduk": ("SP.POP.TOTL", "penduduk", None, 12_000_000_000),
    "langganan_seluler": ("IT.CEL.SETS.P2", "per_100", 4, 600),
    "broadband_tetap": ("IT.NET.BBND.P2", "per_100", 4, 100),
}
SOURCE_ID = "S193"
TIMEOUT = 30
THINNEST = 0.9
SHOWN = 15
Key = tuple[str, int]


def wanted(name: str, iso3: str, year: int) -> bool:
    """The rows the course keeps: everyone since 2000; ASEAN and the world since 1990 where the table has them."""
    early = name in {"pengguna_internet", "penduduk"} and iso3 in {*countries.ASEAN, "WLD"}
    return year >= (1990 if early else 2000)


def known(iso3: str) -> bool:
    try:
        countries.indonesian_name(iso3)
    except KeyError:
        return False
    return True


def fetch(name: str) -> dict[Key, float | int]:
    """The series as the World Bank has it today, or a UserError that says what was wrong with the answer."""
    import requests
    import wbgapi

    series, _, decimals, highest = SERIES[name]
    wbgapi.get_options = {"timeout": TIMEOUT}
    values: dict[Key, float | int] = {}
    try:
        for row in wbgapi.fetch(f"sources/2/series/{series}/country/all/time/all"):
            ids = {part["concept"].lower(): part["id"] for part in row["variable"]}
            iso3, year, value = ids["country"], int(ids["time"].removeprefix("YR")), row["value"]
            if value is None or not wanted(name, iso3, year) or not known(iso3):
                continue
            if not 0 <= value <= highest:
                raise ValueError(f"{iso3} {year}: {value}")
            values[iso3, year] = round(value) if decimals is None else round(float(value), decimals)
    except (requests.RequestException, wbgapi.APIError) as problem:
        raise UserError(say("data.refresh.offline", why=type(problem).__name__)) from problem
    except (KeyError, TypeError, ValueError, IndexError, AttributeError) as problem:
        raise UserError(say("data.refresh.shape", why=problem)) from problem
    return values


def committed(path: Path, column: str) -> dict[Key, float]:
    with path.open(encoding="utf-8", newline="") as file:
        return {(row["iso3"], int(row["tahun"])): float(row[column]) for row in csv.DictReader(file)}


def changes(name: str, old: dict[Key, float], new: dict[Key, float]) -> list[str]:
    """What would change, in lines for a person: the count first, then the newest years."""
    added, removed = new.keys() - old.keys(), old.keys() - new.keys()
    changed = {key for key in new.keys() & old.keys() if abs(new[key] - old[key]) > 1e-9}
    touched = sorted(added | removed | changed, key=lambda key: (-key[1], key[0]))
    if not touched:
        return []
    lines = [say("data.refresh.summary", name=name, added=len(added), changed=len(changed), removed=len(removed))]
    lines += [
        say("data.refresh.line", iso3=iso3, tahun=year, old=old.get((iso3, year), "-"), new=new.get((iso3, year), "-"))
        for iso3, year in touched[:SHOWN]
    ]
    if len(touched) > SHOWN:
        lines.append(say("data.refresh.more", count=len(touched) - SHOWN))
    return lines


def number(value: float | int) -> str:
    return repr(value).removesuffix(".0")


def text(name: str, values: dict[Key, float | int]) -> str:
    """The whole file anew, columns in the order of the schema."""
    column = SERIES[name][1]
    names = [field["name"] for field in resource(name)["schema"]["fields"]]
    out = io.StringIO()
    writer = csv.DictWriter(out, names, lineterminator="\n", extrasaction="ignore")
    writer.writeheader()
    for (iso3, year), value in sorted(values.items()):
        writer.writerow(
            {
                "iso3": iso3,
                "negara": countries.indonesian_name(iso3),
                "tahun": year,
                column: number(value),
                "agregat": str(iso3 in countries.AGGREGATES).lower(),
                "edisi": str(datetime.date.today().year),
                "sumber_id": SOURCE_ID,
            }
        )
    return out.getvalue()


def run(name: str, yes: bool = False) -> int:
    if name not in SERIES:
        raise UserError(say("data.refresh.not_wb", name=name, known=", ".join(SERIES)))
    data = clone_folder()
    path = data / resource(name)["path"]
    old, new = committed(path, SERIES[name][1]), fetch(name)
    if len(new) < THINNEST * len(old):
        raise UserError(say("data.refresh.thin", new=len(new), old=len(old)))
    lines = changes(name, old, new)
    if not lines:
        print(say("data.refresh.same", name=name))
        return 0
    print("\n".join(lines))
    if not yes and seal.answer(None, say("data.refresh.ask", name=name)).lower() not in {"y", "ya"}:
        print(say("data.refresh.kept"))
        return 0
    files.write_text(path, text(name, new))
    seal.record(data, name, say("data.seal.refreshed", series=SERIES[name][0]), SOURCE_ID)
    print(say("data.refresh.done"))
    return 0
