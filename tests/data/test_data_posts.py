"""Unit 11: what lessons rely on in the posts, asserted."""

import numpy as np
import pandas as pd
import pytest

from egov import data
from egov.synthetic import texts


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
    assert set(posts["nada"]) == {"positif", "netral", "kesal", "kasar", "sindiran"}


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


def test_rude_means_a_masked_swear_word_and_nothing_else_does(posts):
    masked = posts["teks"].str.contains(r"(?i)\b[a-z]\*{1,5}[a-z]+\b")
    assert (masked == (posts["nada"] == "kasar")).all()
    assert posts.loc[masked & posts["bagikan_dari"].isna(), "isu"].nunique() >= 3


def test_a_topic_is_more_than_its_issue(posts):
    for topic, issue in (("parkir", "pungli_parkir"), ("air", "air_mati")):
        ordinary = posts[(posts["topik"] == topic) & posts["isu"].isna()]
        assert len(ordinary) >= 30 and set(posts.loc[posts["isu"] == issue, "topik"]) == {topic}
        assert ordinary["teks"].str.contains(topic, case=False).mean() > 0.7, "a word catches them too"


def test_the_night_of_the_duty_log(posts):
    """20 November, 21.00: twenty posts, one repost with most of the views; then the question of the 24th."""
    hoax = posts[posts["isu"] == "hoaks_ktp_hangus"].set_index("id")
    known = hoax[hoax["waktu"] < "2024-11-20 21:00"]
    assert len(known) == known["akun"].nunique() == 20 and known["jangkauan"].sum() == 3799
    assert known["jangkauan"].idxmax() == "U2143" and known["jangkauan"].max() == 3026
    assert known.loc["U2143", "akun"] == "akun_0796"
    assert "U2257" in known.index and hoax.loc["U2257", "jangkauan"] == 36
    asked = hoax.loc["U2468"]
    assert str(asked["waktu"]) == "2024-11-24 05:17:00" and asked["sikap"] == "bertanya" and "mamaku" in asked["teks"]
    before = hoax[hoax["waktu"] < asked["waktu"]]
    assert asked["jangkauan"] == 35746 > before["jangkauan"].sum() and len(before) == 118


def test_spreaders_are_nobody_by_faith_and_no_post_says_what_our_sources_do_not(posts):
    hoax = posts[posts["isu"] == "hoaks_ktp_hangus"]["teks"]
    assert not hoax.str.contains(r"(?i)ustad|pengajian|gereja|pendeta|assalamu").any()
    assert not posts["teks"].str.contains(r"(?i)berlaku seumur hidup").any()


def test_a_regional_post_has_its_meaning_beside_it(posts):
    regional = posts["teks"].str.contains(r"(?i)\b(?:beta|katong|dong minta|ndak ado|punten|mbok yo|su jalang)\b")
    assert regional.sum() > 40 and posts.loc[regional, "arti"].notna().all()


def test_the_city_speaks_in_its_own_name_only_in_the_campaign(posts):
    assert posts["akun"].str.fullmatch(r"akun_\d{4}").all()
    daily = data.load("kampanye").groupby("tanggal")["tayangan"].sum()
    assert daily.median() > 4 * 3799, "a denial everywhere would tell more people than have heard"
