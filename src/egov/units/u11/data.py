"""What the words and pictures of unit 11 compute from `datasets/`.

`jangkauan` is how often a post was on a screen: times, not people. Issue, tone and stance are labels given by hand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from egov.data import load

if TYPE_CHECKING:
    import pandas as pd

LOUD, CARRIER, QUESTION = "akun_0417", "U2143", "U2468"  # a hundred posts; one repost; the question at 05.17
NIGHT, EPILOGUE, WEEKEND = "2024-11-20 21:00", "2024-11-24 05:17", "2024-11-24"
WIDE, LEAST, BEFORE = 3, 10, 7  # the alarm: above three times the mean of seven days before, and ten posts at least
WATER, QUEUE, PARKING, HOAX = "air_mati", "antrean_dukcapil", "pungli_parkir", "hoaks_ktp_hangus"
ISSUES = {WATER: "air mati", QUEUE: "antrean Dukcapil", PARKING: "pungli parkir"}
STANCES = {"menyebarkan": "menyebarkan", "bertanya": "bertanya", "membantah": "membantah"}


def posts() -> pd.DataFrame:
    return load("unggahan")


def issue(name: str) -> pd.DataFrame:
    rows = posts()
    return rows[rows["isu"] == name].reset_index(drop=True)


def parking() -> pd.DataFrame:
    return issue(PARKING)


def night() -> pd.DataFrame:
    """The rumour as Rio could count it at nine: everything about it until then."""
    rows = issue(HOAX)
    return rows[rows["waktu"] < NIGHT].reset_index(drop=True)


def spreaders() -> pd.DataFrame:
    rows = posts()
    return rows[rows["sikap"] == "menyebarkan"]


def before(moment: str, stance: str | None = None) -> pd.DataFrame:
    """The rumour before `moment`; of one stance, or all."""
    rows = issue(HOAX)
    rows = rows[rows["waktu"] < moment]
    return rows if stance is None else rows[rows["sikap"] == stance]


def views(post: str) -> int:
    return int(posts().set_index("id").loc[post, "jangkauan"])


def glossed(text: str, gloss: str | None) -> str:
    """A post with the meaning of its regional words, where it has some."""
    return f"{text} (artinya: {gloss})" if isinstance(gloss, str) and gloss else text


def city_day() -> float:
    """How often the city's four accounts are seen together on an ordinary day (median; August and September)."""
    return float(load("kampanye").groupby("tanggal")["tayangan"].sum().median())


def by_day(rows: pd.DataFrame) -> pd.Series:
    """Posts a day over all sixty days, days without any included."""
    import pandas as pd

    days = pd.date_range("2024-10-01", periods=60)
    return rows["waktu"].dt.normalize().value_counts().reindex(days, fill_value=0)


def threshold(counts: pd.Series) -> pd.Series:
    """What a day has to pass for the alarm; nothing known of the first seven days."""
    return (WIDE * counts.shift(1).rolling(BEFORE).mean()).clip(lower=LEAST - 1)


def alarm(rows: pd.DataFrame) -> pd.Series:
    """The days on which the alarm rings, with their counts."""
    counts = by_day(rows)
    return counts[counts > threshold(counts)]


def words_of(kata: str) -> list[str]:
    """ "ktp, hangus" → two words; small letters, no spaces around."""
    return [word for part in kata.split(",") if (word := part.strip().lower())]


def caught(kata: str) -> pd.DataFrame:
    """Posts whose text holds one of the words, letters large or small, also inside a longer word."""
    rows = posts()
    text, hit = rows["teks"].str.lower(), False
    for word in words_of(kata):
        hit = text.str.contains(word, regex=False) | hit
    return rows[hit] if words_of(kata) else rows.head(0)


def precision(kata: str, column: str, wanted: str) -> float:
    """Of what is caught, the percentage that was looked for."""
    return float((caught(kata)[column] == wanted).mean() * 100)


def found(kata: str, column: str, wanted: str) -> int:
    """How many of those looked for are caught."""
    return int((caught(kata)[column] == wanted).sum())


def sought(column: str, wanted: str) -> int:
    return int((posts()[column] == wanted).sum())


def recall(kata: str, column: str, wanted: str) -> float:
    """Of what is looked for, the percentage that is caught."""
    return found(kata, column, wanted) / sought(column, wanted) * 100


def accuracy(kata: str, column: str, wanted: str) -> float:
    """Right guesses of all: caught and looked for, or neither."""
    wrong = len(caught(kata)) + sought(column, wanted) - 2 * found(kata, column, wanted)
    return 100 - wrong / len(posts()) * 100


def asleep() -> float:
    """Right guesses of who calls every post safe."""
    return 100 - sought("sikap", "menyebarkan") / len(posts()) * 100
