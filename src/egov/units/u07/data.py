"""Scores and ranks of the table `egdi`, as the exercises, questions and charts of unit 07 need them."""

from egov.data import load, value

PARTS = ("osi", "tii", "hci")


def score(year: int, part: str = "egdi", iso3: str = "IDN") -> float:
    """A printed score: the composite or one of its parts."""
    return value("egdi", part, iso3=iso3, tahun=year)


def rank(year: int, iso3: str = "IDN") -> int:
    """The printed rank."""
    return value("egdi", "peringkat", iso3=iso3, tahun=year)


def others(year: int):
    """The scores of all states but Indonesia."""
    table = load("egdi")
    return table.loc[(table["tahun"] == year) & (table["iso3"] != "IDN"), "egdi"]


def rank_with(points: float, year: int) -> int:
    """Indonesia's rank in `year`, had it scored `points` while all others stay as printed."""
    return int((others(year) > points).sum()) + 1


def push(part: str, iso3: str = "IDN") -> float:
    """What one part added to the composite from 2022 to 2024: a third of its own change."""
    return (score(2024, part, iso3) - score(2022, part, iso3)) / 3


def behind_malaysia() -> float:
    return score(2024, iso3="MYS") - score(2024)
