"""Unit 12's own promises: repeating a test agrees with counting all its outcomes; two locks are kept and read out."""

from __future__ import annotations

from math import comb
from xml.etree import ElementTree

import pytest

from egov.core import place
from egov.core.errors import UserError
from egov.units.u12 import activities, biskuit, charts_uji, data, drawings, kunci, tables


@pytest.fixture
def locks(monkeypatch):
    """No workspace around, and nothing noted yet."""
    monkeypatch.setattr(kunci, "_noted", {})
    monkeypatch.setattr(kunci, "_file", lambda: None)


def outcomes(people: int, signed: int, sent: int) -> list[float]:
    """How likely each number of crosses is among `people` slips drawn with putting back."""
    part = signed / sent
    return [comb(people, n) * part**n * (1 - part) ** (people - n) for n in range(people + 1)]


def test_twenty_thousand_draws_scatter_around_the_exact_value():
    """Every outcome of the small test weighed by its likelihood, without any draw."""
    few, many = outcomes(20, 4, 20), outcomes(20, 7, 20)
    exact = sum(a * b for n, a in enumerate(few) for m, b in enumerate(many) if m <= n) * 100
    without_ties = sum(a * b for n, a in enumerate(few) for m, b in enumerate(many) if m < n) * 100
    assert round(exact, 1) == 18.4
    assert abs(data.not_leading("kecil") - exact) < 0.7
    assert abs(data.behind("kecil") - without_ties) < 0.6


def test_both_tests_are_as_the_lesson_tells_them():
    small, large = data.test("kecil"), data.test("besar")
    assert list(small["mendaftar"]) == [4, 7] and set(small["dikirim"]) == {20}
    assert list(large["mendaftar"]) == [180, 138] and set(large["dikirim"]) == {1200}
    assert (large["membuka"] / large["dikirim"] * 100).round().tolist() == [45, 46]
    low, high = data.middle("besar")
    assert (round(-high), round(-low)) == (1, 6)  # 10 to 60 in a thousand
    low, high = data.middle("kecil")
    assert low < 0 < high


def test_ties_are_told_apart_from_leads():
    leads = data.draws("kecil")
    assert set(leads[leads.abs() < 5]) == {0}


def test_the_boomerang_day_was_a_good_day_for_visitors_and_a_bad_one_for_anger():
    rows = data.campaign()
    rows = rows[rows["platform"] == "Instagram"].set_index("tanggal")
    odd, rest = rows.loc[data.ODD_DAY], rows.drop(data.ODD_DAY)
    assert (odd["pengunjung"], odd["komentar_marah"]) == (16, 775)
    assert odd["pengunjung"] > rest["pengunjung"].max() and 5 <= rest["pengunjung"].mean() <= 6
    assert round(rest["komentar_marah"].mean()) == 2


def test_who_was_not_helped_hardly_finishes_above_fifty():
    alone, helped = data.accounts("50 ke atas", False), data.accounts("50 ke atas", True)
    assert (len(alone), data.funnel(alone)["selesai"]) == (380, 2)
    assert (len(helped), data.funnel(helped)["selesai"]) == (59, 19)


def test_the_facilitator_is_told_what_the_helped_would_have_finished_alone():
    expected = 0.0
    for age in data.AGES:
        alone = data.accounts(age, False)
        expected += len(data.accounts(age, True)) * data.funnel(alone)["selesai"] / len(alone)
    assert (len(data.accounts(helped=True)), data.finished("", True), round(expected)) == (141, 64, 8)


def test_half_of_them_stop_at_the_face():
    rows = data.accounts()
    lost = rows[rows["daftar"].isna()]
    assert len(lost) == 1222 and (lost["berhenti_di"] == "verifikasi wajah").mean() > 0.5


def test_the_funnel_takes_groups_as_people_type_them():
    assert tables.corong("50 Ke Atas ")["orang"]["selesai"] == 21
    assert tables.corong("30–49")["orang"]["mengunduh"] == tables.corong("30-49")["orang"]["mengunduh"]
    assert tables.corong("semua")["orang"].iloc[0] == 2000
    for slip, told in (
        (lambda: tables.corong("50"), '"50 ke atas"'),
        (lambda: tables.corong("warga", dibantu="ya"), "dibantu=True"),
        (lambda: tables.corong("pegawai", dibantu=True), "Hapus bagian dibantu"),
        (lambda: tables.kaleng("sedang"), "besar"),
        (lambda: tables.kaleng("kecil", orang="dua puluh"), "angka bulat"),
    ):
        with pytest.raises(UserError, match=told):
            slip()


def test_a_tin_lent_out_comes_back_full():
    """A trainee who changes the series must not change it for the next cell."""
    lent = tables.kaleng("kecil")
    lent.iloc[:] = 99
    assert tables.kaleng("kecil").max() < 99


def test_the_explorer_names_the_leak_of_each_setting(locks):
    explorer = activities.corong_putar()
    explorer.widget  # noqa: B018 - made when first shown
    explorer.tick.value = True
    assert "dari mengunduh ke lolos pendaftaran hilang 1.222" in explorer.spoken
    explorer.ages.value, explorer.helps.value = "50 ke atas", "dibantu petugas"
    assert explorer.steps()["selesai"] == 19 and "59 mengunduh" in explorer.result.value
    assert len(explorer.seen) == 4 and explorer.group in explorer.seen
    explorer.ages.value = "30–49"
    assert "memakai lagi" not in explorer.spoken  # whoever does not come back has not fallen


def test_the_tin_opens_after_the_lock_and_counts_what_the_series_begins_with(locks):
    tin = activities.kaleng_biskuit()
    tin.widget  # noqa: B018 - made when first shown
    tin.lock.go()
    assert tin.tin.layout.display == "none" and tin.spoken == kunci.WORDS["open"]
    tin.lock.choice.value = "belum tahu"
    tin.lock.button.click()
    assert tin.tin.layout.display == "" and "<" not in tin.spoken
    tin.controls["ambilan"].value = biskuit.MOST
    times = int((data.draws("kecil").head(biskuit.MOST) <= 0).sum())
    assert f"tidak unggul {times} kali" in tin.outcome.sentence
    assert tin.picture().count('fill="#FFFFFF" stroke=') == times  # hollow dots


def test_locks_are_read_out_with_every_change_of_mind(locks, capsys):
    charts_uji.buka_kunci()
    assert capsys.readouterr().out.count(charts_uji.WORDS["open"]) == 2
    for pick in ("B", "B", "A"):
        kunci.note(kunci.FIRST, pick)
    kunci.note(kunci.SECOND, "belum tahu")
    charts_uji.buka_kunci()
    told = capsys.readouterr().out
    assert "posternya: B, lalu diganti menjadi A." in told and charts_uji.WORDS["unsure"] in told


@pytest.mark.parametrize(
    ("first", "second", "key"), [("A", "A", "both"), ("B", "B", "neither"), ("A", "B", "moved"), ("B", "A", "against")]
)
def test_what_two_locks_say_of_their_owner(first, second, key):
    assert charts_uji.comment([first], [second], "A") == charts_uji.WORDS[key]


def test_locks_outlive_the_kernel_and_a_damaged_note(monkeypatch, tmp_path):
    monkeypatch.setattr(place, "find", lambda: tmp_path)
    monkeypatch.setattr(kunci, "_noted", {})
    kunci.note(kunci.FIRST, "B")
    monkeypatch.setattr(kunci, "_noted", {})
    assert kunci.noted() == {kunci.FIRST: ["B"]}
    (tmp_path / place.RESULTS / kunci.FILE).write_text("{", encoding="utf-8")
    assert kunci.noted() == {}
    kunci.note(kunci.SECOND, "A")
    assert kunci.noted() == {kunci.SECOND: ["A"]}


def test_the_drawings_are_well_formed():
    """A browser draws nothing of a picture with one attribute twice."""
    pictures = (drawings.posters("Sabtu. Balas YA.", "SURGA! KAGET! Balas YA 🔥"), biskuit.dots(biskuit.first(60)),
                drawings.slips(drawings.test_rows("kecil")))  # fmt: skip
    for picture in pictures:
        assert ElementTree.fromstring(picture).tag.endswith("svg")
