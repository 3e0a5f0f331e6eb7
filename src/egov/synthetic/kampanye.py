"""Unit 12: a fictitious city promotes food and tourism on its four accounts, and tests two messages.

Planted: likes are not visitors (TikTok most liked, Facebook brings most people through the door), the platform
with most followers is not the best, one boomerang day on Instagram with ninefold views, hundreds of angry comments and
ten more visitors, a test on 40 people that points the wrong way and one on 2,400 that does not.
"""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

FIRST, DAYS = date(2024, 8, 1), 56
BOOMERANG = (date(2024, 8, 27), "Instagram")
# followers, views a day, likes and clicks per 1,000 views, visitors per 1,000 clicks, angry comments per 10,000 views
PLATFORMS = {
    "Facebook": (18400, 2600, 21, 34, 210, 4),
    "Instagram": (26900, 3900, 55, 17, 85, 5),
    "TikTok": (41200, 9800, 96, 6, 40, 7),
    "Twitter": (7300, 1100, 14, 15, 45, 11),
}
THEMES = ("kuliner", "pantai", "festival", "cerita warga")
SMALL, LARGE = {"A": (20, 9, 4), "B": (20, 12, 7)}, {"A": (1200, 540, 180), "B": (1200, 552, 138)}


# What the two teams wrote: the message, who wrote it, its words.
MESSAGES = {
    "A": (
        "Pak Yusuf dan Rio",
        "Sabtu, 16.00-20.00, Dermaga Lama. Ikan bakar mulai Rp15.000. Balas YA, kupon kami kirim.",
    ),
    "B": (
        "Intan dan Nona Eka",
        "SURGA KULINER TERSEMBUNYI! NOMOR 3 BIKIN KAGET! Balas YA sebelum kehabisan 🔥🔥",
    ),
}


def around(rng: Random, value: int, percent: int = 25) -> int:
    """`value` give or take up to `percent`."""
    return value * (100 - percent + rng.randrange(2 * percent + 1)) // 100


def share(rng: Random, count: int, per: int, of: int) -> int:
    """About `per` in every `of` of `count`; a fraction left over becomes one more by chance."""
    whole, rest = divmod(around(rng, count * per), of)
    return whole + (rng.randrange(of) < rest)


def kampanye():
    rng = Random(1201)
    rows = []
    for i in range(DAYS):
        day = FIRST + timedelta(days=i)
        for platform, (followers, views, likes, clicks, visitors, angry) in PLATFORMS.items():
            seen = around(rng, views * (125 if day.weekday() >= 5 else 100) // 100)
            theme = THEMES[(i + rng.randrange(2)) % len(THEMES)]
            if (day, platform) == BOOMERANG:
                seen, angry, theme = seen * 9, 220, "cerita warga"
            clicked = share(rng, min(seen, 2 * views), clicks, 1000)
            rows.append(
                [
                    day,
                    platform,
                    theme,
                    followers + i * followers // 900,
                    seen,
                    share(rng, seen, likes, 1000),
                    share(rng, seen, angry, 10_000),
                    clicked,
                    share(rng, clicked, visitors, 1000),
                ]
            )
    return ["tanggal", "platform", "tema", "pengikut", "tayangan", "suka", "komentar_marah", "klik", "pengunjung"], rows


def uji_pesan():
    """Exact counts, shuffled: who got which message, who opened it, who signed up."""
    rng = Random(1202)
    rows = []
    for test, groups in (("kecil", SMALL), ("besar", LARGE)):
        people = [
            (message, i < opened, i < joined) for message, (size, opened, joined) in groups.items() for i in range(size)
        ]
        rng.shuffle(people)
        rows += [[f"{test[0].upper()}{i:04d}", test, *person] for i, person in enumerate(people, 1)]
    return ["orang", "uji", "pesan", "membuka", "mendaftar"], rows


def pesan_uji():
    return ["pesan", "pembuat", "teks"], [[message, *written] for message, written in MESSAGES.items()]
