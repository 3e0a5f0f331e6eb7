"""Unit 12: what lessons rely on in the campaign, the message trials and the app logs, asserted."""

import pandas as pd

from egov import data


def test_likes_and_followers_are_not_visitors():
    sums = data.load("kampanye").groupby("platform")[["suka", "tayangan", "pengunjung", "pengikut"]].sum()
    assert sums["suka"].idxmax() == sums["pengikut"].idxmax() == "TikTok" != sums["pengunjung"].idxmax() == "Facebook"
    assert sums.loc["Facebook", "pengunjung"] > 2 * sums["pengunjung"].drop("Facebook").max()


def test_the_boomerang_brings_anger_and_no_visitors():
    table = data.load("kampanye").query("platform == 'Instagram'").set_index("tanggal")
    day = table.loc["2024-08-27"]
    rest = table.drop(pd.Timestamp("2024-08-27"))
    usual = rest[["tayangan", "komentar_marah"]].median()
    assert day["tayangan"] > 4 * usual["tayangan"] and day["komentar_marah"] > 50 * usual["komentar_marah"]
    assert day["pengunjung"] <= 2 * rest["pengunjung"].max()


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


def test_downloads_are_not_users_and_the_sample_fits_the_totals():
    months = data.load("corong_aplikasi")
    assert months["unduhan"].sum() == 50_000
    assert months["pengguna_aktif"].tail(6).between(850, 950).all()
    assert (months["pengguna_aktif"] >= months["daftar"]).all() and (months["permohonan"] >= months["selesai"]).all()
    sample = data.load("pemakaian_aplikasi")
    assert len(sample) * 25 == 50_000
    assert abs(sample["daftar"].notna().mean() - months["daftar"].sum() / 50_000) < 0.01
