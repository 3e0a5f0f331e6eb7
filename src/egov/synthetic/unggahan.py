"""Unit 11: 3,000 posts about a fictitious city in 60 days, 1 October to 29 November 2024.

Bodies are ours (`texts/badan_unggahan.csv`). Planted: a water failure that peaks sharply, a queue at the population
office that swells slowly, a parking levy that looks huge because one account posts a hundred times, a hoax that grows
from one post while few have seen it, and much of the volume being reposts. Lessons name posts by number: what draws
times, accounts and reach here must not change.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random

from egov.synthetic import texts
from egov.synthetic.draw import chance, quantile, weighted
from egov.synthetic.gaya import by_thumb

SEED, ROWS = 1111, 3000
FIRST, DAYS = datetime(2024, 10, 1), 60
PLATFORMS = {"Facebook": 46, "Instagram": 22, "TikTok": 18, "Twitter": 14}
BY_HOUR = dict(
    zip(
        (0, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22),
        (2, 3, 6, 7, 5, 5, 4, 4, 7, 5, 4, 4, 5, 6, 8, 11, 12, 9, 5),
        strict=True,
    )
)
ISSUES = {
    "isu1_air_mati": "air_mati",
    "isu2_antrean_dukcapil": "antrean_dukcapil",
    "isu3_pungli_parkir": "pungli_parkir",
    "hoaks_vaksin_ktp": "hoaks_ktp_hangus",
}
STANCE = {"sebar": "menyebarkan", "tanya": "bertanya", "bantah": "membantah"}
# Original posts by day, from the first day of the issue (0 is 1 October).
CURVES = {
    "air_mati": (11, (5, 21, 30, 33, 22, 9, 5, 2, 1)),
    "antrean_dukcapil": (19, tuple(1 + i // 5 for i in range(41))),
    "pungli_parkir": (34, (2, 4, 6, 7, 6, 6, 5, 4, 3, 2, 1)),
    "hoaks_ktp_hangus": (47, (1, 1, 2, 4, 7, 11, 16, 21, 24, 20, 14, 9, 5)),
}
OVER = {"air_mati": "positif", "hoaks_ktp_hangus": "membantah"}  # what is said only in the second half
LOUD, LOUD_POSTS, LOUD_DAYS, LOUD_BODIES = "akun_0417", 100, (34, 45), 14
ACCOUNTS = 1150
REPOSTS = {"air_mati": 26, "antrean_dukcapil": 13, "pungli_parkir": 5, "hoaks_ktp_hangus": 30, None: 26}
CROSS = {"kesal", "kasar"}
# What the duty log of unit 11 hangs on: the repost that carried the hoax, the question that most people saw.
PINNED = {"U2143": ("u-sebar-220", 3026), "U2468": ("u-tanya-226", 35746)}
REACH = [(0, 4), (10, 15), (50, 110), (85, 520), (97, 4200), (100, 38000)]


def moment(rng: Random, day: int) -> datetime:
    return FIRST + timedelta(days=day, hours=weighted(rng, BY_HOUR), minutes=rng.randrange(60))


def account(rng: Random) -> str:
    """A numbered account; a few are far busier than the rest. Never the loud one."""
    number = 1 + quantile(rng, [(25, 60), (60, 330), (100, ACCOUNTS - 1)])
    return f"akun_{number + (number == int(LOUD[-4:])):04d}"


def retyped(body: dict, use: int) -> str:
    """The same words from another thumb; the first use is as written.

    A post is no tale told in order: where the thumb joins two sentences with "trus", a comma sounds like a person.
    """
    if use == 0:
        return body["teks"]
    text = by_thumb(Random(f"{body['id']}/{use}"), body["teks"], body["nada"])
    return text if " trus " in body["teks"] else text.replace(" trus ", ", ")


def stock(rng: Random) -> dict:
    """Bodies by issue, shuffled; the rest under None."""
    bodies: dict = {issue: [] for issue in [*CURVES, None]}
    for body in texts("badan_unggahan"):
        body["issue"] = ISSUES.get(body["isu"])
        part = body["id"].split("-")
        body["stance"] = STANCE[part[1]] if len(part) == 3 else None
        bodies[body["issue"]].append(body)
    for group in bodies.values():
        rng.shuffle(group)
    return bodies


def post(rng: Random, when: datetime, who: str, body: dict, use: int, reach: int) -> dict:
    return {
        "when": when,
        "who": who,
        "platform": weighted(rng, PLATFORMS),
        "text": retyped(body, use),
        "body": body["id"],
        "gloss": body["arti"] or None,
        "topic": body["topik"],
        "tone": body["nada"],
        "issue": body["issue"],
        "stance": body["stance"],
        "from": None,
        "reach": reach,
    }


def issue_posts(rng: Random, issue: str, group: list[dict]) -> list[dict]:
    """The originals of one issue, day by day along its curve; every body in turn, early words early."""
    start, curve = CURVES[issue]
    late = OVER.get(issue)
    early_bag = [b for b in group if late is None or late not in (b["nada"], b["stance"])]
    late_bag = [b for b in group if b not in early_bag]
    used = {id(b): 0 for b in group}
    posts = []
    for day, count in enumerate(curve):
        for _ in range(count):
            over = late_bag and 2 * day >= len(curve) and chance(rng, 45)
            body = min(late_bag if over else early_bag, key=lambda b: used[id(b)])
            reach = quantile(rng, REACH)
            if issue == "hoaks_ktp_hangus" and day < 4:
                reach = 20 + reach % 60
            posts.append(post(rng, moment(rng, start + day), account(rng), body, used[id(body)], reach))
            used[id(body)] += 1
    return posts


def loud_posts(rng: Random, group: list[dict]) -> list[dict]:
    """One account, a hundred posts, the same few texts, hardly anybody looking."""
    angry = [b for b in group if b["nada"] in CROSS][:LOUD_BODIES]
    first, last = LOUD_DAYS
    return [
        post(
            rng,
            moment(rng, first + rng.randrange(last - first)),
            LOUD,
            angry[i % len(angry)],
            i // len(angry) % 4,
            8 + rng.randrange(50),
        )
        for i in range(LOUD_POSTS)
    ]


def reposts(rng: Random, originals: list[dict], count: int) -> list[dict]:
    pool = {i: REPOSTS[p["issue"]] if p["who"] != LOUD else 1 for i, p in enumerate(originals)}
    end = FIRST + timedelta(days=DAYS)
    shared = []
    while len(shared) < count:
        source = originals[weighted(rng, pool)]
        when = source["when"] + timedelta(minutes=quantile(rng, [(50, 240), (85, 1440), (100, 4000)]) + 3)
        if when < end:
            shared.append(
                {
                    **source,
                    "when": when,
                    "who": account(rng),
                    "from": source,
                    "platform": source["platform"],
                    "reach": 5 + quantile(rng, REACH) // 4,
                }
            )
    return shared


def unggahan():
    rng = Random(SEED)
    bodies = stock(rng)
    posts = [p for issue in CURVES for p in issue_posts(rng, issue, bodies[issue])]
    posts += loud_posts(rng, bodies["pungli_parkir"])
    for use in range(2):  # everyday talk: every body once, half of them again
        for body in bodies[None][: len(bodies[None]) // (1 + use)]:
            posts.append(post(rng, moment(rng, rng.randrange(DAYS)), account(rng), body, use, quantile(rng, REACH)))
    posts += reposts(rng, posts, ROWS - len(posts))
    posts.sort(key=lambda p: (p["when"], p["who"], p["text"]))
    number = {id(p): f"U{i:04d}" for i, p in enumerate(posts, 1)}
    for name, (body, reach) in PINNED.items():
        told = posts[int(name[1:]) - 1]
        assert told["body"] == body, f"{name} is another post now"
        told["reach"] = reach
    rows = [
        [
            number[id(p)],
            f"{p['when']:%Y-%m-%d %H:%M}",
            p["who"],
            p["platform"],
            p["text"],
            p["gloss"],
            p["topic"],
            p["tone"],
            p["issue"],
            p["stance"],
            p["from"] and number[id(p["from"])],
            p["reach"],
            p["reach"] * rng.randrange(5, 90) // 1000,
        ]
        for p in posts
    ]
    return [
        "id",
        "waktu",
        "akun",
        "platform",
        "teks",
        "arti",
        "topik",
        "nada",
        "isu",
        "sikap",
        "bagikan_dari",
        "jangkauan",
        "suka",
    ], rows
