"""Units 02 and 03: the class of five, the drafts and the messages; nothing on the surface gives an answer away."""

import re

import pytest

from egov import data


def test_the_highest_mean_of_the_class_hides_its_lowest_aspect():
    table = data.load("kelas").set_index("nama")
    aspects = table.drop(columns="rata_rata")
    assert (aspects.mean(axis=1) == table["rata_rata"]).all()
    assert table["rata_rata"].idxmax() == aspects["etika_keamanan"].idxmin() == "Intan"
    assert table["rata_rata"].idxmin() == "Pak Yusuf" and table.loc["Pak Yusuf", "etika_keamanan"] == 3.5
    assert table["rata_rata"].to_dict() == {
        "Intan": 4.125,
        "Dimas": 3.875,
        "Nona Eka": 3.75,
        "Bu Wati": 3.25,
        "Pak Yusuf": 2.375,
    }


@pytest.fixture(scope="module")
def drafts():
    return data.load("konten_draf")


def test_no_mark_and_no_length_tells_the_decision(drafts):
    """Whoever sorts by exclamation marks, brackets or length sorts badly: each decision has its share."""
    for mark in ("!", "("):
        counts = drafts["teks"].str.contains(mark, regex=False).groupby(drafts["keputusan"]).sum()
        assert counts.min() >= 3 and counts.max() <= 5, (mark, counts.to_dict())
    lengths = drafts["teks"].str.len().groupby(drafts["keputusan"]).mean()
    assert lengths.max() < 1.15 * lengths.min(), lengths.to_dict()


def test_the_number_of_bu_ena_is_a_womans_and_the_cake_opens_half_of_what_is_hidden(drafts):
    text = drafts.set_index("id").loc["k16", "teks"]
    shown = re.search(r"NIK (\d+)(\*+)", text)
    region, day, stars = shown[1][:6], int(shown[1][6:]), len(shown[2])
    assert region.startswith("00") and day == 27 + 40 and stars == 8
    assert "Bu Ena" in text and "ke-41" in text, "the birthday gives month and year away"


def test_no_draft_shows_a_real_campaign_sign(drafts):
    assert not drafts["teks"].str.contains(r"\bjari\b", case=False).any()


@pytest.fixture(scope="module")
def messages():
    return data.load("pesan_masuk")


@pytest.mark.parametrize("ending", [".contoh", ".example"])
def test_a_made_up_ending_does_not_tell_phishing_from_genuine(messages, ending):
    kinds = messages.loc[messages["teks"].str.contains(ending, regex=False), "jenis"]
    assert set(kinds) == {"pengelabuan", "asli"}


def test_every_mail_names_its_sender_and_genuine_ones_may_carry_links_and_files(messages):
    mails = messages[messages["kanal"] == "surel"]
    assert mails["teks"].str.startswith("Dari: ").all()
    genuine = mails[mails["jenis"] == "asli"]
    assert genuine["teks"].str.contains(r"\.contoh/\w+").any() and genuine["teks"].str.contains(r"\.pdf\b").any()


def test_one_letter_sets_the_false_office_apart(messages):
    senders = messages["teks"].str.extract(r"@([\w.-]+)>")[0]
    false = set(senders[messages["jenis"] == "pengelabuan"].dropna())
    true = set(senders[messages["jenis"] == "asli"].dropna())
    apart = [
        sum(a != b for a, b in zip(one, other, strict=True))
        for one in false
        for other in true
        if len(one) == len(other)
    ]
    assert 1 in apart


def test_spelling_tells_the_channel_not_the_intention(messages):
    """All WhatsApp messages abbreviate, genuine or not; no mail does."""
    hurried = messages["teks"].str.contains(r"\b(?:lg|krn|sdh|yg|sy|wktu|utk|udah|mlm2|dtg)\b")
    assert hurried[messages["kanal"] == "whatsapp"].all() and not hurried[messages["kanal"] == "surel"].any()
    assert messages.loc[messages["kanal"] == "whatsapp", "jenis"].value_counts().to_dict() == {
        "pengelabuan": 3,
        "asli": 3,
    }
