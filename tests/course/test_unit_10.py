"""Unit 10's own promises: the story holds in the table, the ruler agrees with a count by hand, the desk is fair."""

from __future__ import annotations

from datetime import date, timedelta
from xml.etree import ElementTree

import pytest

from egov.core.errors import UserError
from egov.data import load
from egov.units.u10 import activities, data, drawings, tables
from egov.units.u10.desk import wait


def test_working_days_agree_with_a_count_by_hand():
    open_days = {m.date() for m in load("hari_kerja").query("hari_kerja")["tanggal"]}
    rows = data.complaints().set_index("tiket")
    for ticket in ("T0663", "T0666", "T1086", "T0139"):
        day, end = rows.loc[ticket, "masuk"].date(), rows.loc[ticket, "jawaban_pertama"].date()
        count = 0
        while day < end:
            day += timedelta(days=1)
            count += day in open_days
        assert rows.loc[ticket, "hari_kerja"] == count


def test_who_was_never_answered_counts_as_late():
    silent = data.complaints()["jawaban_pertama"].isna()
    assert silent.any() and data.complaints().loc[silent, "hari_kerja"].isna().all()
    assert data.within(3) < data.within(3, answered=True)


def test_every_watched_ticket_had_its_sixty_days():
    youngest = data.watched()["masuk"].max().date()
    assert date(2024, 7, 31) - youngest >= timedelta(days=60)


def test_red_and_yellow_are_one_person_never_helped():
    """Three tickets, one sentence, ever closer; closed each time, settled never."""
    rows = data.complaints()
    same = rows[rows["teks"].str.contains("dipajang")].sort_values("masuk")
    assert list(same["kanal"]) == ["WhatsApp", "Laman", "Loket"] and same["teks"].nunique() == 1
    assert same["ditutup"].notna().all() and same["selesai"].isna().all()
    red, yellow = same.iloc[0], same.iloc[-1]
    assert (red["ditutup"] - red["jawaban_pertama"]).total_seconds() == 30 * 60
    assert int(red["hari_kalender"]) == 15
    assert (yellow["ditutup"] - yellow["masuk"]).total_seconds() == 112 * 60
    assert yellow["sifat_jawaban"] == "diteruskan" and not yellow["dibuka_lagi"]


def test_the_ship_had_left_five_days_ago_and_the_standard_was_kept():
    row = data.complaints(tiket="T1086").iloc[0]
    assert (row["hari_kalender"], row["hari_kerja"], row["kanal"]) == (5, 1, "Laman")
    assert "hari ini" in row["teks"]


def test_sharp_words_are_right_as_often_as_others():
    """The lesson says so: tone tells nothing about who is right."""
    checked = data.complaints()
    checked = checked[checked["hasil_periksa"].notna()]
    right = checked["hasil_periksa"] != "tidak terbukti"
    sharp = checked["nada"].isin(data.SHARP)
    assert right[sharp].mean() >= right[~sharp].mean()


def sorted_desk(choose):
    desk = activities.meja_triase()
    desk.widget  # noqa: B018 - made when first shown
    for card in desk.cards:
        desk.choose(choose(card))
        desk.turn()
    return desk


@pytest.mark.parametrize(
    ("choose", "own"), [(lambda card: card.best, 100), (lambda card: "sekarang", 280), (lambda card: "pekan", 280)]
)
def test_the_desk_tells_what_the_order_does_to_the_four(choose, own):
    """Whoever calls everything urgent has put nothing first."""
    desk = sorted_desk(choose)
    assert desk.outcomes() == {"arrival": 280, "polite": 260, "own": own, "best": 100}
    assert f"<strong>{own}</strong> menit" in desk.card.value


def test_no_order_of_the_desk_changes_the_mean_of_all_ten():
    assert {wait(order, tables.DESK) for order in (tables.DESK, tables.DESK[::-1], sorted(tables.DESK))} == {220}


def test_the_four_are_the_cards_for_now():
    desk = activities.meja_triase()
    now = {ticket for ticket, card in zip(desk.tickets, desk.cards, strict=True) if card.best == "sekarang"}
    assert now == set(data.DANGEROUS)


def test_the_guess_comes_out_of_the_table():
    assert activities.tebak_nada().printed == str(round(data.sharp_within(3)))


def test_a_rule_is_measured_and_a_slip_is_told_in_indonesian(capsys):
    aduan = tables.aduan()
    tables.ukur_aturan((aduan["jenis"] == "aduan") & aduan["teks"].str.contains("anak|bayi", case=False))
    assert "3 dari 4 yang berbahaya" in capsys.readouterr().out
    for slip in ("anak|bayi", aduan["teks"], (aduan["jenis"] == "aduan").head(10)):
        with pytest.raises(UserError, match="kolom ya/tidak"):
            tables.ukur_aturan(slip)


def test_the_drawings_are_well_formed():
    """A browser draws nothing of a picture with one attribute twice."""
    days = {date(2024, 4, 6), date(2024, 4, 8)}
    for picture in (drawings.folders(), drawings.fortnight(date(2024, 4, 5), date(2024, 4, 18), days, {})):
        assert ElementTree.fromstring(picture).tag.endswith("svg")
