"""Unit 10: what lessons rely on in the complaints, asserted."""

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
    assert set(cases["nada"]) == {"sopan", "netral", "kesal", "kasar", "sindiran"}
    assert cases["kategori"].nunique() == 10


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


def test_sharp_complaints_wait_longer_whatever_kind_of_sharp(cases):
    median = cases.groupby("nada")["jawab"].median()
    calm = max(median["netral"], median["sopan"])
    assert min(median["kesal"], median["kasar"], median["sindiran"]) > 1.3 * calm


def test_rude_means_a_masked_swear_word_and_nothing_else_does(cases):
    masked = cases["teks"].str.contains(r"(?i)\b[a-z]\*{1,5}[a-z]+\b")
    assert (masked == (cases["nada"] == "kasar")).all() and masked.sum() >= 40
    assert cases.loc[masked, "teks"].str.lower().nunique() >= 15


def test_whether_a_complaint_was_right_has_nothing_to_do_with_its_tone(cases):
    found = cases.dropna(subset=["hasil_periksa"])
    right = found.groupby("nada")["hasil_periksa"].apply(lambda kinds: (kinds != "tidak terbukti").mean())
    assert right.min() > 0.75 and right.max() - right.min() < 0.15
    assert set(found["jenis"]) == {"aduan"} and set(found["sifat_jawaban"]) == {"isi"}


def test_forwarding_closes_sooner_and_settles_later(cases):
    closed = (cases["ditutup"] - cases["masuk"]).groupby(cases["sifat_jawaban"]).median()
    settled = (cases["selesai"] - cases["masuk"]).groupby(cases["sifat_jawaban"]).mean()
    assert closed["diteruskan"] < closed["isi"] / 2 and settled["diteruskan"] > 1.2 * settled["isi"]
    done = cases[(cases["sifat_jawaban"] == "diteruskan") & ~cases["dibuka_lagi"]].dropna(subset=["selesai"])
    assert (done["selesai"] > done["ditutup"]).all(), "closing by forwarding settles nothing"


def test_thanks_are_answered_once_and_done(cases):
    thanks = cases[cases["jenis"] == "pujian"]
    assert len(thanks) > 50 and thanks["sifat_jawaban"].eq("isi").all() and not thanks["dibuka_lagi"].any()
    assert (thanks["selesai"] == thanks["jawaban_pertama"]).all()


def test_times_closed_agree_with_the_stamps(cases):
    times = cases["kali_ditutup"]
    assert ((times == 0) == cases["ditutup"].isna()).all()
    again = cases["dibuka_lagi"] & cases["selesai"].notna()
    assert (times[again] >= 2).all() and (times[~again] <= 1).all()


def test_an_earlier_ticket_is_of_the_same_kind_and_was_not_settled_then(cases):
    linked = cases.dropna(subset=["tiket_asal"])
    earlier = cases.set_index("tiket").loc[linked["tiket_asal"]].reset_index()
    linked = linked.reset_index(drop=True)
    assert len(linked) > 100 and (earlier["kategori"] == linked["kategori"]).all()
    assert (earlier["masuk"] <= linked["masuk"]).all()
    assert (earlier["selesai"].isna() | (earlier["selesai"] > linked["masuk"])).all()


# What the lesson of unit 10 tells of single tickets: number, words in it, channel, day it came, day of first answer.
TOLD = [
    ("T0663", "airnya masih di situ", "Loket", "2024-04-05", "2024-04-18"),
    ("T0139", "SIAPA YANG TANGGUNG JAWAB??", "WhatsApp", "2024-01-22", "2024-02-06"),
    ("T0552", "dipajang di grup WA", "Laman", "2024-03-21", "2024-03-21"),
    ("T0863", "dipajang di grup WA", "Loket", "2024-05-13", "2024-05-13"),
    ("T1086", "jadwal kapal ke pulau kecil pala", "Laman", "2024-06-14", "2024-06-19"),
    ("T0666", "gelap total", "Laman", "2024-04-05", "2024-04-22"),
    ("T0813", "Ambulans katanya siaga", "Laman", "2024-05-03", "2024-05-08"),
    ("T1175", "Sampah medis", "WhatsApp", "2024-06-27", "2024-06-28"),
    ("T0126", "buaya", "SP4N-LAPOR!", "2024-01-17", "2024-01-18"),
    ("T1012", "BAYI ITU GA BISA DISURUH SABAR", "Laman", "2024-06-04", "2024-06-10"),
]


@pytest.mark.parametrize("ticket, words, channel, came, answered", TOLD, ids=[told[0] for told in TOLD])
def test_tickets_that_a_lesson_names_keep_their_number(cases, ticket, words, channel, came, answered):
    row = cases.set_index("tiket").loc[ticket]
    assert words.lower() in row["teks"].lower() and row["kanal"] == channel
    assert f"{row['masuk']:%Y-%m-%d}" == came and f"{row['jawaban_pertama']:%Y-%m-%d}" == answered


def test_one_woman_came_three_times_and_was_right(cases):
    files = cases[cases["teks"].str.contains("dipajang")].set_index("tiket")
    assert list(files.index) == ["T0139", "T0552", "T0863"]
    assert list(files["tiket_asal"].fillna("")) == ["", "T0139", "T0552"]
    assert files["ditutup"].notna().all() and files["selesai"].isna().all()
    assert files["hasil_periksa"].dropna().eq("terbukti").all() and len(files["hasil_periksa"].dropna()) == 2


def test_answers_of_lapor_do_not_hang_on_the_third_day(cases):
    open_days = data.load("hari_kerja").query("hari_kerja")["tanggal"].to_numpy()
    answered = cases[cases["kanal"] == "SP4N-LAPOR!"].dropna(subset=["jawaban_pertama"])
    ends = [
        np.searchsorted(open_days, d.dt.normalize().to_numpy(), "right")
        for d in (answered["masuk"], answered["jawaban_pertama"])
    ]
    days = ends[1] - ends[0]
    assert (days == 3).mean() < 0.15 and (days <= 3).mean() > 0.8


def test_people_type_as_people_do(cases):
    chat = cases[cases["kanal"].isin(["WhatsApp", "Laman"])]["teks"]
    for mark, least in (
        (r"\.\.", 0.12),
        (r"\bbgt\b", 0.01),
        (r"wkwk", 0.01),
        ("🙏", 0.02),
        (r"\b(?:yg|gak|udah|sy)\b", 0.25),
    ):
        assert chat.str.contains(mark).mean() > least, mark
    questions = chat[chat.str.contains(r"\b(?:berapa|kapan|bagaimana|gmn|apakah)\b")]
    assert (~questions.str.contains(r"\?")).mean() > 0.05, "question marks are forgotten"
    assert (chat.str.split(r"[.!?]").apply(lambda parts: max(len(part.split()) for part in parts)) >= 40).sum() >= 5


REGIONAL = r"(?i)\b(?:beta|katong|seng|kulo|abdi|ulun|ambo|matur|nuwun|hatur|ngeneki|ayia|mauka'|kagak ade|di mari)\b"


def test_a_regional_text_has_its_meaning_beside_it(cases):
    regional = cases["teks"].str.contains(REGIONAL)
    assert regional.sum() > 60 and cases.loc[regional, "arti"].notna().all()
    plain = cases.loc[cases["arti"].notna(), "arti"]
    assert not plain.str.contains(REGIONAL).any()
