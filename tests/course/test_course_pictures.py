"""A picture in every unit, checked by another road: counted here from the tables' own files, by the csv module alone.

`docs/gambar/` holds what each saved picture draws (tests of the build see to it that the page agrees with the lesson).
A bar turned over, a label of another bar, a percentage halved: the numbers below are then no longer drawn.
"""

from __future__ import annotations

import csv
import datetime as dt
import re
from collections import Counter
from pathlib import Path
from statistics import median

import pytest

ROOT = Path(__file__).resolve().parents[2]


def table(name: str) -> list[dict[str, str]]:
    with (ROOT / "datasets" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def section(unit: str, words: str) -> str:
    """What the picture with `words` in its title draws."""
    page = next((ROOT / "docs/gambar").glob(f"{unit}-*.md")).read_text(encoding="utf-8")
    found = [part for part in re.split(r"^## ", page, flags=re.M) if words in part.splitlines()[0]]
    assert len(found) == 1, f"docs/gambar/{unit}: {len(found)} gambar bernama {words}"
    return found[0]


def bars(part: str) -> list[tuple[float, float]]:
    """(width, height) of every bar, in the order they were drawn."""
    told = " ".join(re.findall(r"^- batang: (.*)$", part, flags=re.M))
    return [(float(w), float(h)) for w, h in re.findall(r"\) ([-\d.e+]+)×([-\d.e+]+)", told)]


def lines(part: str) -> list[list[float]]:
    """The heights of every line, in the order they were drawn."""
    found = re.findall(r"^- garis .*?: (\(.*)$", part, flags=re.M)
    return [[float(y) for y in re.findall(r"; ([-\d.e+]+)\)", line)] for line in found]


def written(part: str) -> str:
    return " | ".join(re.findall(r"^- tulisan: (.*)$", part, flags=re.M))


def close(drawn, wanted) -> bool:
    return drawn == pytest.approx(wanted, rel=2e-3)


def test_00_the_card_of_maluku():
    people = next(int(row["penduduk"]) for row in table("provinsi") if row["provinsi"] == "Maluku")
    assert f"{people:,}".replace(",", ".") in written(section("00", "Kartu provinsi"))


def test_01_how_a_monday_ended():
    ended = Counter(row["hasil"] for row in table("log_loket") if row["datang"].startswith("2024-09-02"))
    drawn = [width for width, height in bars(section("01", "Rata-ratanya 20 menit")) if height == 0.8]
    assert drawn[-3:] == [ended["selesai"], ended["berkas kurang"], ended["pergi"]]


def test_02_index_and_pillars():
    years = {row["tahun"]: row for row in table("literasi_digital")}
    wanted = [
        [float(years[y][n]) for y in ("2020", "2022")] for n in ("budaya", "etika", "indeks", "kecakapan", "keamanan")
    ]
    assert lines(section("02", "Indeks naik")) == wanted


def test_03_two_clocks():
    after = [r["tanggal"] for r in table("hari_kerja") if r["hari_kerja"] == "true" and r["tanggal"] > "2025-03-27"]
    said = written(section("03", "Dua jam"))
    assert (after[9], after[16]) == ("2025-04-22", "2025-05-02")
    assert "Selasa 22 April 2025" in said and "Jumat 2 Mei 2025" in said
    assert dt.datetime(2025, 3, 27, 16, 5) + dt.timedelta(hours=72) == dt.datetime(2025, 3, 30, 16, 5)
    assert "30 Maret 2025, pukul 16.05" in said


def test_04_what_india_leaves_out():
    people = {(r["iso3"], r["tahun"]): int(r["penduduk"]) for r in table("penduduk")}
    widths = [width for width, _ in bars(section("04", "36 negara tanpa baris"))]
    assert close(widths[0], people["IND", "2021"]) and widths == sorted(widths, reverse=True)


def test_05_percent_and_points():
    share = {r["tahun"]: float(r["persen"]) for r in table("apjii_nasional") if r["persen"]}
    heights = [height for _, height in bars(section("05", "poin persen"))]
    people = {r["tahun"]: float(r["pengguna_juta"]) for r in table("apjii_nasional")}
    for place, (old, new) in enumerate((("2018", "2020"), ("2022", "2023"))):
        grown = [(now[new] / now[old] - 1) * 100 for now in (share, people)]
        assert close([heights[place], heights[place + 2], heights[place + 4]], [share[new] - share[old], *grown])


def test_06_bengkulu_and_its_better_neighbour():
    said = re.findall(r"\d\d,\d\d", written(section("06", "Bengkulu unggul")))
    heights = [height for _, height in bars(section("06", "Bengkulu unggul"))]
    found = {}
    for row in table("indikator_provinsi"):
        if row["provinsi"] in ("Bengkulu", "Jawa Barat") and "internet" in row["indikator"]:
            found.setdefault((row["provinsi"], row["kelompok"]), set()).add(float(row["nilai"]))
    for place, group in enumerate(("perkotaan", "perdesaan", "total")):
        assert heights[place] in found["Bengkulu", group] and heights[place + 3] in found["Jawa Barat", group]
    assert [float(one.replace(",", ".")) for one in said] == heights


def test_07_indonesias_ranks():
    ranks = {r["tahun"]: int(r["peringkat"]) for r in table("egdi") if r["iso3"] == "IDN"}
    assert lines(section("07", "naik dari 107 ke 64"))[0] == [ranks[y] for y in ("2018", "2020", "2022", "2024")]


def test_08_minutes_by_their_ground():
    minutes: Counter = Counter()
    for row in table("langkah_layanan"):
        if row["layanan"] == "Pindah datang" and row["versi"] == "sebelum":
            minutes[row["sifat_dasar"]] += int(row["menit_kerja"]) + int(row["menit_tunggu"])
    wanted = [minutes[kind] for kind in ("tanpa dasar", "setempat", "peraturan")]
    assert [width for width, _ in bars(section("08", "kebiasaan"))] == wanted


def test_09_who_comes_at_which_hour():
    mondays = Counter()
    for row in table("log_loket"):
        came = dt.datetime.fromisoformat(row["datang"])
        if came.weekday() == 0:
            mondays[came.hour] += 1
    heights = [height for _, height in bars(section("09", "Antrean lahir"))]
    assert heights == pytest.approx([mondays[hour] / 4 for hour in range(8, 15)], rel=1e-3)


def test_10_how_fast_a_ticket_is_closed():
    days: dict[str, list[float]] = {}
    for row in table("aduan"):
        if row["ditutup"]:
            took = dt.datetime.fromisoformat(row["ditutup"]) - dt.datetime.fromisoformat(row["masuk"])
            days.setdefault(row["sifat_jawaban"], []).append(took.total_seconds() / 86400)
    widths = [width for width, _ in bars(section("10", "paling cepat ditutup"))]
    assert close(widths, [median(days["isi"]), median(days["diteruskan"])])


def test_11_posts_and_accounts():
    rows = [row for row in table("unggahan") if row["isu"] == "pungli_parkir"]
    said = written(section("11", "Alarm berbunyi"))
    assert f"{len(rows)} unggahan, {len({row['akun'] for row in rows})} akun, alarm 3 hari" in said


def test_12_likes_by_platform():
    likes: Counter = Counter()
    for row in table("kampanye"):
        likes[row["platform"]] += int(row["suka"])
    wanted = [likes[name] for name in ("Twitter", "Facebook", "Instagram", "TikTok")]
    assert close([width for width, _ in bars(section("12", "memanen suka"))], wanted)


def test_13_three_nights():
    most = [int(row["jumlah_baris"]) for row in table("catatan_akses")]
    assert most.count(809) == 3 == most.count(max(most))
    assert lines(section("13", "Tiga malam"))[-1] == [809.0] * 3


def test_14_steps_end_where_the_next_begins():
    """No table stands behind a service of one's own: the picture must at least add up."""
    told = re.findall(r"^- tulisan: (.*)$", section("14", "Dua jadwal"), flags=re.M)[0].split(" | ")
    assert told == [str(n) for n in (*range(1, 6), *range(1, 8))]
