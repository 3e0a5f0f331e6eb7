"""Units 10 and 11: what lessons rely on in the complaints and the posts, asserted."""

import numpy as np
import pandas as pd
import pytest

from egov import data
from egov.synthetic import texts


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
