"""Unit 11's own promises: what the log and the titles say, and that a rumour is shown only as a stamped picture."""

from __future__ import annotations

import base64
import re

import pytest

from egov.core.errors import UserError
from egov.units.common.stamped import STAMP
from egov.units.u11 import activities, bengkel, charts, data, periksa
from egov.units.u11.boxes import Boxes

PRAISE = "hebat, luar biasa, terima kasih, makasih, salut, mantap, bagus, selamat"


def shown_texts(html: str) -> tuple[str, list[str]]:
    """(what can be selected, the SVG documents behind the pictures)."""
    pictures = [base64.b64decode(found).decode() for found in re.findall(r"svg\+xml;base64,([\w+/=]+)", html)]
    return re.sub(r"<[^>]+>", " ", html), pictures


def test_the_log_says_what_the_table_holds():
    night = data.night()
    today = night[night["waktu"] >= "2024-11-20"]
    asked = night[night["waktu"] == "2024-11-20 20:55"].iloc[0]
    assert (len(night), night["akun"].nunique(), round(data.city_day())) == (20, 20, 18630)
    assert list(today["id"]).index(asked["id"]) + 1 == data.LEAST  # the tenth of the day rings
    assert (asked["sikap"], asked["jangkauan"]) == ("bertanya", 36)
    assert str(data.alarm(data.issue(data.HOAX)).index[0].date()) == "2024-11-20"


def test_one_question_was_seen_more_than_all_before_it():
    earlier = data.before(data.EPILOGUE)
    assert (len(earlier), earlier["jangkauan"].sum(), data.views(data.QUESTION)) == (118, 35429, 35746)
    without = data.issue(data.HOAX)
    without = without[without["id"] != data.QUESTION].groupby("sikap")["jangkauan"].sum()
    assert without.idxmin() == "bertanya"  # as the picture's words admit


def test_the_alarm_rings_for_one_account_and_never_for_the_queue():
    parking = data.parking()
    assert len(data.alarm(parking)) == 3 and data.alarm(parking[parking["akun"] != data.LOUD]).empty
    assert data.alarm(data.issue(data.QUEUE)).empty and len(data.alarm(data.issue(data.WATER))) == 4


def test_titles_of_pictures_hold():
    night, queue, parking = data.night(), data.issue(data.QUEUE), data.parking()
    assert 0.75 < data.views(data.CARRIER) / night["jangkauan"].sum() < 0.85  # eight of ten
    assert 0.4 < len(parking) / len(queue) < 0.5 and 0.2 < parking["akun"].nunique() / queue["akun"].nunique() < 0.3
    assert data.precision("ktp", "sikap", "menyebarkan") < 50


def test_nothing_about_the_rumour_happens_before_it_begins():
    rows = data.posts()
    first = data.issue(data.HOAX)["waktu"].min()
    early = rows[rows["waktu"] < first]["teks"].str.lower()
    assert not early.str.contains("hangus|daftar ulang ktp|hoaks").any()


def test_filters_take_words_as_people_type_them():
    assert len(data.caught("KTP ")) == len(data.caught("ktp")) == len(charts.saring(" Ktp"))
    assert len(data.caught("ktp, listrik")) == len(data.caught("ktp")) + len(data.caught("listrik"))
    assert len(data.caught("(")) < 3000  # a bracket is a bracket
    with pytest.raises(UserError, match="tanda kutip"):
        charts.saring(5)
    with pytest.raises(UserError, match="kosong"):
        charts.saring(" , ")
    with pytest.raises(UserError, match="pungli_parkir"):
        charts.isu("parkir")
    with pytest.raises(UserError, match="akun_0417"):
        charts.alarm_tanpa("0417")


def test_the_boxes_always_hold_every_post():
    for sought in bengkel.SOUGHT:
        for word in ("ktp", "listrik", PRAISE, "kata yang tidak ada"):
            boxes, *_ = bengkel.WordBench(word, sought).judged()
            assert sum(boxes) == len(data.posts())
    assert (data.accuracy("kata yang tidak ada", "sikap", "menyebarkan"), data.asleep()) == (94.9, 94.9)
    assert Boxes().sentence() == "Belum ada yang kena. Belum ada yang dicari."


def test_the_bench_answers_each_change_and_an_empty_field():
    bench = activities.bengkel_kata()
    bench.widget  # noqa: B018 - made when first shown
    bench.field.value = "ktp"
    bench.list.value = "hoaks disebarkan"
    assert "Dari 153 yang dicari, 6 luput" in bench.spoken
    bench.field.value = " , "
    assert bench.spoken == bengkel.WORDS["empty"] and bench.spoken in bench.result.value


@pytest.mark.parametrize("word", ["ktp", "hangus", "hoaks", "listrik", "tautan"])
@pytest.mark.parametrize("sought", list(bengkel.SOUGHT))
def test_the_bench_shows_rumours_as_stamped_pictures_only(word, sought):
    bench = bengkel.WordBench(word, sought)
    bench.widget  # noqa: B018 - made when first shown
    selectable, pictures = shown_texts(bench.result.value)
    rumour = {text[:25] for text in data.issue(data.HOAX)["teks"]}
    assert not [text for text in rumour if text in selectable]
    posts = [picture for picture in pictures if "dari yang kena" not in picture]  # the bars are no post
    assert all(STAMP in picture and "href" not in picture for picture in posts)


def test_twenty_posts_fill_the_boxes_as_the_trainee_decides():
    sorter = activities.pilah_dua_puluh()
    sorter.widget  # noqa: B018 - made when first shown
    assert len(sorter.cards) == 20 and sum(sorter.boxes) == 0
    for number, card in enumerate(sorter.cards, start=1):
        selectable, pictures = shown_texts(sorter.card.value)
        assert len(pictures) == 1 and STAMP in pictures[0] and selectable.split() == sorter._progress().split()
        sorter.choose(card.best)
        assert sum(sorter.boxes) == number
        sorter.turn()
    assert tuple(sorter.boxes) == (6, 8, 1, 5) and sorter.right == 20
    assert not [card for card in sorter.cards if card.text.split(": ", 1)[1] in sorter.card.value]


def test_the_check_is_finished_by_four_good_steps_and_by_no_other():
    check = activities.periksa()
    check.widget  # noqa: B018 - made when first shown
    _, pictures = shown_texts(check.widget.children[1].value)
    assert STAMP in pictures[0]
    for key, (_, *picks) in periksa.NIGHT.items():
        assert check.node == key and sum(leads for *_, leads in picks) == 1
        for number, (_, _, leads) in enumerate(picks):
            if not leads:
                check.pick(number)
                assert check.node == key
        check.pick([leads for *_, leads in picks].index(True))
    assert check.node == "akhir" and check.values[periksa.HELD] == periksa.STEPS
