"""Unit 12: what lessons rely on in the campaign, the message trials and the app logs, asserted."""

import pandas as pd
import pytest

from egov import data


def test_likes_and_followers_are_not_visitors():
    sums = data.load("kampanye").groupby("platform")[["suka", "tayangan", "pengunjung", "pengikut"]].sum()
    assert sums["suka"].idxmax() == sums["pengikut"].idxmax() == "TikTok" != sums["pengunjung"].idxmax() == "Facebook"
    assert sums.loc["Facebook", "pengunjung"] > 2 * sums["pengunjung"].drop("Facebook").max()


def test_the_boomerang_brings_hundreds_of_angry_comments_and_ten_visitors():
    table = data.load("kampanye").query("platform == 'Instagram'").set_index("tanggal")
    day = table.loc["2024-08-27"]
    rest = table.drop(pd.Timestamp("2024-08-27"))
    usual = rest[["tayangan", "komentar_marah"]].median()
    assert day["tayangan"] > 4 * usual["tayangan"] and day["komentar_marah"] > 50 * usual["komentar_marah"]
    assert day["pengunjung"] == 16 and rest["pengunjung"].max() == 11 and rest["pengunjung"].median() < 7


def test_the_small_trial_points_the_other_way():
    rate = data.load("uji_pesan").groupby(["uji", "pesan"])["mendaftar"].agg(["mean", "size"])
    assert list(rate["size"]) == [1200, 1200, 20, 20]
    assert rate.loc[("kecil", "B"), "mean"] > 1.5 * rate.loc[("kecil", "A"), "mean"]
    assert rate.loc[("besar", "A"), "mean"] == 0.15 and rate.loc[("besar", "B"), "mean"] == 0.115


def test_the_funnel_leaks_at_the_face_check_most_of_all_for_the_old():
    people = data.load("pemakaian_aplikasi").query("asal != 'pegawai'")
    stages = ["unduh", "daftar", "ajukan", "selesai", "kembali"]
    counts = people[stages].notna().sum()
    lost = -counts.diff().dropna()
    assert lost.idxmax() == "daftar" and (lost > 0).all()
    passed = people[~people["dibantu"]].groupby("umur")["daftar"].apply(lambda dates: dates.notna().mean())
    assert passed["50 ke atas"] < passed["di bawah 30"] / 2.5
    done = people.groupby("dibantu")["selesai"].apply(lambda dates: dates.notna().mean())
    assert done[True] > 3 * done[False]


def test_half_of_the_launch_was_staff_who_never_registered():
    launch = data.load("pemakaian_aplikasi").query("unduh < '2024-02-01'")
    staff = launch[launch["asal"] == "pegawai"]
    assert 0.42 < len(staff) / len(launch) < 0.58 and staff["daftar"].isna().all()
    assert set(staff["berhenti_di"]) == {"tidak dibuka"}


@pytest.fixture(scope="module")
def citizens():
    return data.load("pemakaian_aplikasi").query("asal != 'pegawai'")


def test_the_place_where_they_stopped_agrees_with_the_dates(citizens):
    before = {"tidak dibuka", "isi data", "kode SMS", "verifikasi wajah"}
    assert (citizens["berhenti_di"].isin(before) == citizens["daftar"].isna()).all()
    for stage, stop in (("kembali", "kembali"), ("selesai", "sekali pakai"), ("ajukan", "menunggu hasil")):
        reached = citizens[citizens["berhenti_di"] == stop]
        assert len(reached) and reached[stage].notna().all()
    lost = citizens[citizens["daftar"].isna()]["berhenti_di"].value_counts(normalize=True)
    assert 0.5 < lost["verifikasi wajah"] < 0.75 and lost.min() > 0.08, "the face check is the worst gate, not the only"


def test_registering_takes_up_to_two_weeks(citizens):
    days = (citizens["daftar"] - citizens["unduh"]).dt.days.dropna()
    assert days.min() == 0 and days.max() == 14 and 0.25 < (days > 0).mean() < 0.75


def test_help_not_the_counter_makes_the_difference(citizens):
    counter = citizens[citizens["asal"] == "loket"]
    done = counter.groupby("dibantu")["selesai"].apply(lambda dates: dates.notna().mean())
    assert counter["dibantu"].value_counts().min() > 80 and done[True] > 3 * done[False]
    assert (citizens.loc[citizens["dibantu"], "asal"] == "loket").all()


def test_the_words_of_both_messages_are_there():
    table = data.load("pesan_uji").set_index("pesan")["teks"]
    assert set(table.index) == set(data.load("uji_pesan")["pesan"])
    assert "Sabtu, 16.00-20.00, Dermaga Lama" in table["A"] and "!" not in table["A"]
    assert table["B"].count("!") >= 2 and "Dermaga" not in table["B"]


def test_downloads_are_not_users_and_the_sample_fits_the_totals():
    months = data.load("corong_aplikasi")
    assert months["unduhan"].sum() == 50_000
    assert months["pengguna_aktif"].tail(6).between(850, 950).all()
    assert (months["pengguna_aktif"] >= months["daftar"]).all() and (months["permohonan"] >= months["selesai"]).all()
    sample = data.load("pemakaian_aplikasi")
    assert len(sample) * 25 == 50_000
    assert abs(sample["daftar"].notna().mean() - months["daftar"].sum() / 50_000) < 0.01
