"""The patterns that lessons rely on are in the synthetic tables: every planted one, asserted."""

import numpy as np
import pandas as pd
import pytest

from egov import data
from egov.data import package
from egov.synthetic import texts

MINUTE = pd.Timedelta(minutes=1)


def test_every_synthetic_world_names_what_is_planted():
    plain = {"jawaban_aduan", "kode_kelurahan"}  # lists, nothing hidden in them
    for described in package.descriptor()["resources"]:
        if described["kind"] == "buatan" and described["name"] not in plain:
            assert described["planted"], described["name"]


# --- units 01 and 03 ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name, column, counts", [
    ("situasi_kantor", "jenis", {"lama": 7, "digital": 7, "sekadar_aplikasi": 6}),
    ("konten_draf", "keputusan", {"tayang": 8, "perbaiki": 8, "jangan": 8}),
    ("pesan_masuk", "jenis", {"pengelabuan": 8, "asli": 8}),
])
def test_cards_are_balanced_and_shuffled(name, column, counts):
    table = data.load(name)
    assert table[column].value_counts().to_dict() == counts
    assert list(table[column]) != sorted(table[column]) and table[column].ne(table[column].shift()).sum() > 6


# --- unit 08 ------------------------------------------------------------------------------------------------------


def test_redesign_drops_what_has_no_legal_basis_and_shortens_the_way():
    steps = data.load("langkah_layanan")
    before, after = steps[steps["versi"] == "sebelum"], steps[steps["versi"] == "sesudah"]
    assert before["dasar_hukum"].isna().sum() >= 8 and after["dasar_hukum"].notna().all()
    for service, old in before.groupby("layanan"):
        new = after[after["layanan"] == service]
        assert len(new) < len(old) and new["kunjungan"].sum() <= min(1, old["kunjungan"].sum())
        for column in ("menit_kerja", "menit_tunggu"):
            assert new[column].sum() < old[column].sum() / 1.5, (service, column)


def test_levies_sit_on_steps_where_they_can_creep_in():
    steps = data.load("langkah_layanan")
    paid = steps[(steps["biaya_rupiah"] > 0) & ~steps["langkah"].str.contains("Fotokopi")]
    assert len(paid) >= 5 and paid["rawan_pungli"].all() and paid["dasar_hukum"].isna().all()
    assert not steps.loc[steps["versi"] == "sesudah", "rawan_pungli"].any()


def test_loops_lead_back():
    steps = data.load("langkah_layanan").dropna(subset=["kembali_ke"])
    assert len(steps) >= 6 and (steps["kembali_ke"] <= steps["urutan"]).all() and (steps["persen_kembali"] > 0).all()


def test_legal_bases_are_in_the_table_of_laws():
    cited = set(data.load("langkah_layanan")["dasar_hukum"].dropna()) - {"Standar pelayanan setempat"}
    assert cited and cited <= set(data.load("peraturan")["singkat"])


# --- unit 09 ------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def log():
    table = data.load("log_loket")
    table["tunggu"] = (table["dipanggil"] - table["datang"]) / MINUTE
    return table


def test_counter_peaks_by_hour(log):
    by_hour = log["datang"].dt.hour.value_counts()
    assert by_hour[[8, 9]].min() > 1.4 * by_hour[[10, 11, 12]].max()
    assert by_hour[13] > 1.5 * by_hour[12]


def test_counter_peaks_by_weekday_and_after_the_holiday(log):
    days = log.groupby(log["datang"].dt.normalize()).size()
    weekday = days.groupby(days.index.weekday).mean()
    assert weekday[0] > 1.5 * weekday[4] and days["2024-09-17"] > 1.15 * days["2024-09-10"]
    assert "2024-09-16" not in days, "a public holiday"
    open_days = data.load("hari_kerja").query("hari_kerja and tanggal >= '2024-09-02' and tanggal <= '2024-09-30'")
    assert set(days.index) == set(open_days["tanggal"])


def test_waiting_has_a_tail_that_the_mean_hides(log):
    wait = log["tunggu"].dropna()
    assert wait.mean() > 1.8 * wait.median() and wait.quantile(0.9) > 2.2 * wait.mean()


def test_some_are_sent_home_and_come_back_and_some_leave(log):
    share = log["hasil"].value_counts(normalize=True)
    assert 0.11 < share["berkas kurang"] < 0.18 and 0.005 < share["pergi"] < 0.05
    again = (log["kunjungan_ke"] == 2).sum() / (log["hasil"] == "berkas kurang").sum()
    assert 0.5 < again < 0.85
    assert log.loc[log["hasil"] == "pergi", ["dipanggil", "selesai", "loket"]].isna().all(axis=None)


def test_a_counter_serves_one_person_at_a_time_and_nobody_before_coming(log):
    served = log.dropna(subset=["dipanggil"]).sort_values(["loket", "dipanggil", "selesai"])
    assert (served["tunggu"] >= 0).all() and (served["selesai"] >= served["dipanggil"]).all()
    previous = served.groupby(["loket", served["datang"].dt.date])["selesai"].shift()
    assert (served["dipanggil"] >= previous.fillna(served["dipanggil"])).all()


def test_lunch_leaves_two_counters(log):
    noon = log[log["dipanggil"].dt.hour == 12]
    assert set(noon["loket"].dropna()) == {1, 2}


# --- unit 10 ------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def cases():
    table = data.load("aduan")
    table["hari"] = (table["selesai"] - table["masuk"]).dt.days
    table["jawab"] = (table["jawaban_pertama"] - table["masuk"]) / pd.Timedelta(days=1)
    return table


def test_complaints_number_1200_from_at_least_300_different_bodies(cases):
    bodies = texts("badan_aduan")
    assert len(cases) == 1200 and len({body["teks"] for body in bodies}) == len(bodies) >= 300
    assert cases["teks"].nunique() >= 600 and cases["teks"].value_counts().max() <= 4
    assert set(cases["nada"]) == {"sopan", "netral", "kasar"} and cases["kategori"].nunique() == 10


def test_answers_come_in_working_hours_only(cases):
    open_days = set(data.load("hari_kerja").query("hari_kerja")["tanggal"])
    for column in ("jawaban_pertama", "ditutup", "selesai"):
        stamps = cases[column].dropna()
        assert stamps.dt.normalize().isin(open_days).all() and stamps.dt.hour.between(8, 16).all(), column
    weekend = cases["masuk"].dt.weekday >= 5
    assert 0.05 < weekend.mean() < 0.25


def test_calendar_days_mislead_around_idul_fitri(cases):
    lebaran = cases[cases["masuk"].between("2024-04-05 16:00", "2024-04-14")]
    rest = cases[cases["masuk"] < "2024-04-01"]
    assert len(lebaran) >= 10
    assert lebaran["jawab"].median() > 3 * rest["jawab"].median()


def test_stamps_are_in_order(cases):
    for first, then in (("masuk", "jawaban_pertama"), ("jawaban_pertama", "ditutup"), ("ditutup", "selesai")):
        both = cases.dropna(subset=[first, then])
        assert (both[then] >= both[first]).all()
        assert cases.loc[cases[first].isna(), then].isna().all()
    assert ((cases["status"] == "selesai") == cases["selesai"].notna()).all()


def test_long_tail_and_open_cases(cases):
    assert (cases["hari"] > 60).sum() >= 25 and cases["hari"].mean() > 1.4 * cases["hari"].median()
    assert 0.05 < (cases["status"] == "terbuka").mean() < 0.2 and cases["jawaban_pertama"].isna().sum() >= 40


def test_forwarded_cases_are_opened_again(cases):
    again = cases.groupby("sifat_jawaban")["dibuka_lagi"].mean()
    assert again["diteruskan"] > 4 * again["isi"]
    assert (cases["dibuka_lagi"] & cases["selesai"].isna()).any(), "closed, and not solved"


def test_channels_differ(cases):
    never = cases.groupby("kanal")["jawaban_pertama"].apply(lambda stamps: stamps.isna().mean())
    median = cases.groupby("kanal")["jawab"].median()
    assert never.idxmax() == "WhatsApp" and never.idxmin() == "SP4N-LAPOR!"
    assert median["WhatsApp"] < median["Laman"] and median["WhatsApp"] < median["SP4N-LAPOR!"]


def test_rude_complaints_wait_longer(cases):
    median = cases.groupby("nada")["jawab"].median()
    assert median["kasar"] > 1.3 * max(median["netral"], median["sopan"])


# --- unit 11 ------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def posts():
    table = data.load("unggahan")
    table["hari"] = table["waktu"].dt.normalize()
    return table


def test_posts_number_3000_from_at_least_600_different_bodies(posts):
    bodies = texts("badan_unggahan")
    assert len(posts) == 3000 and len({body["teks"] for body in bodies}) == len(bodies) >= 600
    assert posts["hari"].nunique() == 60
    originals = posts[posts["bagikan_dari"].isna()]
    assert originals["teks"].nunique() >= 600
    assert set(posts["nada"]) == {"positif", "netral", "negatif", "sindiran"}


def test_water_peaks_sharply_and_the_queue_swells_slowly(posts):
    daily = posts.groupby(["isu", "hari"]).size()
    water = daily["air_mati"].reindex(pd.date_range("2024-10-01", "2024-11-29"), fill_value=0)
    assert pd.Timestamp("2024-10-12") <= water.idxmax() <= pd.Timestamp("2024-10-18")
    assert water.max() > 60 and water[:"2024-10-11"].sum() == 0 and water["2024-10-24":].sum() == 0
    queue = daily["antrean_dukcapil"]
    thirds = [part.mean() for part in np.array_split(queue.to_numpy(), 3)]
    assert thirds[0] * 2 < thirds[1] < thirds[2] and queue.max() < water.max() / 2


def test_one_account_posts_a_hundred_times_about_parking(posts):
    by_account = posts["akun"].value_counts()
    assert by_account.iloc[0] == 100 and by_account.iloc[1] < 30
    loud = posts[posts["akun"] == by_account.index[0]]
    parking = posts[posts["isu"] == "pungli_parkir"]
    assert set(loud["isu"]) == {"pungli_parkir"} and len(loud) > len(parking) / 2
    assert loud["jangkauan"].median() < posts["jangkauan"].median()
    per_person = posts.groupby("isu")["akun"].nunique() / posts.groupby("isu").size()
    assert per_person.idxmin() == "pungli_parkir"


def test_hoax_grows_from_one_post_that_few_see(posts):
    hoax = posts[posts["isu"] == "hoaks_ktp_hangus"]
    daily = hoax.groupby("hari").size()
    assert daily.index[0] >= pd.Timestamp("2024-11-17") and daily.iloc[0] <= 6
    assert daily.max() > 10 * daily.iloc[0]
    first = hoax[hoax["hari"] < "2024-11-21"]
    assert first["jangkauan"].sum() < hoax["jangkauan"].sum() / 20
    assert set(hoax["sikap"]) == {"menyebarkan", "bertanya", "membantah"}
    assert hoax.loc[hoax["sikap"] == "membantah", "waktu"].min() > hoax["waktu"].min()
    assert 0.03 < (hoax["sikap"] == "menyebarkan").sum() / len(posts) < 0.1, "rare: accuracy misleads"


def test_reposts_follow_their_original(posts):
    stamps = posts.set_index("id")
    shared = posts.dropna(subset=["bagikan_dari"])
    assert len(shared) > 1000
    source = stamps.loc[shared["bagikan_dari"]]
    assert (source["waktu"].to_numpy() < shared["waktu"].to_numpy()).all()
    assert (source["teks"].to_numpy() == shared["teks"].to_numpy()).all() and source["bagikan_dari"].isna().all()


def test_keyword_listrik_catches_other_things_and_sarcasm_sounds_glad(posts):
    caught = posts[posts["teks"].str.contains("listrik", case=False)]
    assert 0.2 < (caught["topik"] != "listrik").mean() < 0.9 and caught["topik"].nunique() >= 4
    glad = posts[posts["teks"].str.contains(r"mantap|hebat|salut|terima kasih|alhamdulillah|prestasi", case=False)]
    assert (glad["nada"] == "sindiran").sum() >= 10 and (glad["nada"] == "positif").sum() >= 10


# --- unit 12 ------------------------------------------------------------------------------------------------------


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
