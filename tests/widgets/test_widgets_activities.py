"""Each activity driven as a trainee drives it: buttons clicked, values chosen, sentences read."""

from __future__ import annotations

import json
import re

import pytest

from egov.exercises import Number
from egov.widgets import (
    Card,
    Measure,
    Node,
    Pick,
    Step,
    card_sorter,
    process_board,
    quiz,
    scenario,
    self_assessment,
    stored_means,
)

GROUPS = ["Etika", "Budaya", "Keamanan"]


@pytest.fixture
def asked(activities):
    one = activities["Quiz"]
    one.widget  # noqa: B018 - made on first use
    return one


def test_quiz_asks_for_a_choice_first(asked):
    asked.check()
    assert "Pilih dulu" in asked.feedback[0].value
    assert asked.outcomes == {}


def test_quiz_names_the_misconception_then_accepts_the_right_answer(asked):
    control = asked.controls[0]
    control.radio.value = "A"
    asked.check()
    assert "Satu rumah tangga berisi beberapa orang" in asked.feedback[0].value
    assert asked.spoken.startswith("Belum tepat. Satu rumah tangga")
    control.radio.value = "B"
    asked.check()
    assert asked.spoken.startswith("Benar.")
    assert "Benar: 1." in asked.progress.value
    control.radio.value = "C"
    assert asked.feedback[0].value == "" and "Benar: 0." in asked.progress.value


def test_quiz_shows_one_question_at_a_time(asked):
    asked.forward.click()
    assert [page.layout.display for page in asked.pages] == ["none", "", "none"]
    assert "Soal 2 dari 3" in asked.spoken
    asked.forward.click()
    assert asked.forward.disabled and not asked.back.disabled


def test_quiz_with_several_answers(asked):
    asked.go(1)
    boxes = asked.controls[1].boxes
    boxes["B"].value = True
    asked.check()
    assert "Tahun saja belum cukup" in asked.spoken
    boxes["A"].value = True
    asked.check()
    assert asked.outcomes[1] == "benar"


def test_quiz_order_moves_rows_and_says_so(asked):
    asked.go(2)
    control = asked.controls[2]
    asked.check()
    assert "Memeriksa sesudah mengutip" in asked.spoken
    _label, _up, down = control.rows[0]
    down.click()
    assert asked.spoken == "Kutip dengan sumbernya sekarang di urutan 2 dari 3."
    assert control.names()[0][1] == "Naik: Cari sumber aslinya"
    control.rows[1][2].click()
    assert control.answer == ["B", "C", "A"]
    asked.check()
    assert asked.outcomes[2] == "benar"


def test_order_tells_form_from_content(asked):
    order = asked.questions[2][1]
    assert order.check("B, C, A").outcome == "benar"
    assert order.check(["B", "B", "A"]).cause == "order_form"
    assert "1 dari 3 langkah" in order.check(["B", "A", "C"]).message
    assert order.check().outcome == "belum_dikerjakan"


def test_quiz_refuses_an_exercise_without_options():
    number = Number(id="n", variable="n", objective="", hints=(), misconceptions=(), reference=lambda: 1)
    with pytest.raises(TypeError, match="n"):
        quiz(title="Salah", questions=[("Berapa?", number)])


def test_cards_give_reasons_and_come_back_when_wrong(activities):
    cards = activities["CardSorter"]
    cards.widget  # noqa: B018
    cards.buttons["unggah"].click()
    assert "NIK yang terbaca" in cards.spoken and "Perbaiki dulu" in cards.spoken
    assert cards.buttons["unggah"].disabled
    cards.next.click()
    cards.buttons["unggah"].click()
    assert cards.spoken.startswith("Tepat")
    cards.next.click()
    cards.buttons["jangan"].click()
    cards.next.click()
    assert cards.right == 2 and "2 dari 3 kartu tepat." in cards.card.value
    cards.next.click()
    assert cards.queue == [0] and "KTP seorang warga" in cards.card.value
    cards.buttons["perbaiki"].click()
    cards.next.click()
    assert cards.right == 3 and "Semua kartu sudah tepat." in cards.feedback.value


def test_a_card_with_an_unknown_choice_is_refused():
    with pytest.raises(ValueError, match="simpan"):
        card_sorter(title="x", choices={"a": "A"}, cards=[Card("Isi", "simpan", "Sebab")])


def test_scenario_applies_effects_and_ends_with_before_and_after(activities):
    story = activities["Scenario"]
    story.widget  # noqa: B018
    assert story.picture() == ""
    story.buttons[0].click()
    assert story.values == {"Waktu tunggu": 25, "Kepercayaan": 60, "Aduan hari ini": 3}
    assert "Sepuluh orang memilih WhatsApp" in story.spoken
    story.buttons[1].click()
    assert story.ended and story.again.layout.display == ""
    assert "Waktu tunggu: awal 40 menit, akhir 25 menit (membaik)." in story.state.value
    assert "Aduan hari ini: awal 3, akhir 5 (memburuk)." in story.state.value
    story.again.click()
    assert story.values["Waktu tunggu"] == 40 and story.path == []


def test_scenario_keeps_measures_in_range_and_refuses_dead_ends():
    nodes = {"a": Node("A", [Pick("turun", "b", effects={"m": -500})]), "b": Node("B")}
    story = scenario(title="x", nodes=nodes, start="a", measures=[Measure("m", 10)])
    story.widget  # noqa: B018
    story.pick(0)
    assert story.values == {"m": 0}
    with pytest.raises(ValueError, match="'c'"):
        scenario(title="x", nodes={"a": Node("A", [Pick("ke c", "c")])}, start="a", measures=[])


def _assessment(path=None):
    statements = [(group, f"{group} {number}") for group in GROUPS for number in (1, 2)]
    return self_assessment(
        title="Diri", statements=statements, references={"Nasional": dict.fromkeys(GROUPS, 3.0)}, store=path
    )


def test_self_assessment_says_what_is_missing():
    one = _assessment()
    one.widget  # noqa: B018
    one.controls["Etika 1"].value = 4
    one.button.click()
    assert "5 pernyataan" in one.spoken and "Etika 2" in one.spoken
    assert one.means == {}


def test_self_assessment_is_kept_on_this_computer_and_taken_up_again(tmp_path):
    path = tmp_path / "folder baru" / "nilai diri.json"
    one = _assessment(path)
    one.widget  # noqa: B018
    for text, control in one.controls.items():
        control.value = 2 if text == "Budaya 1" else 4
    one.button.click()
    assert one.means == {"Etika": 4, "Budaya": 3, "Keamanan": 4}
    assert one.spoken == "Nilai Anda paling rendah di Budaya: 3. Mulailah belajar dari sana."
    assert "Tersimpan di nilai diri.json." in one.result.value
    assert "<td>3,00</td>" in one.result.value
    assert stored_means(path) == one.means
    again = _assessment(path)
    again.widget  # noqa: B018
    assert again.means == one.means and "<table>" in again.result.value


def test_self_assessment_draws_a_ring_at_the_own_mean():
    statements = [(group, f"{group} 1") for group in GROUPS]
    one = self_assessment(title="Diri", statements=statements, ring=True)
    one.widget  # noqa: B018
    for (_group, text), value in zip(statements, (5, 4, 2), strict=True):
        one.controls[text].value = value
    one.button.click()
    own, ring = one._series().values()
    assert own == {"Etika": 5, "Budaya": 4, "Keamanan": 2}
    assert ring == pytest.approx(dict.fromkeys(GROUPS, 11 / 3))
    assert one.result.value.count("<td>3,67</td>") == len(GROUPS) and "Rata-rata saya" in one.result.value


def test_self_assessment_survives_a_damaged_file_and_a_folder_it_may_not_write(tmp_path):
    path = tmp_path / "rusak.json"
    path.write_text("{", encoding="utf-8")
    assert _assessment(path).answers == {}
    path.write_text(json.dumps({"jawaban": {"Etika 1": 99}}), encoding="utf-8")
    assert _assessment(path).answers == {}
    blocked = _assessment(path / "di dalam berkas.json")
    blocked.widget  # noqa: B018
    for control in blocked.controls.values():
        control.value = 3
    blocked.button.click()
    assert "belum dapat disimpan" in blocked.result.value
    assert "sama di semua aspek: 3." in blocked.spoken


def test_board_adds_up_as_fates_are_chosen(activities):
    board = activities["ProcessBoard"]
    board.widget  # noqa: B018
    start = {"days": (65 + 1440 + 45 + 480 + 60) / 480, "visits": 4, "fee": 20_000, "home": 25}
    assert board.before == board.after == start
    board.controls[0].value = "buang"
    board.controls[3].value = "gabung"  # with the check before it: they wait once, as long as the longer
    assert board.after == {"days": (35 + 480 + 60) / 480, "visits": 2, "fee": 0, "home": 25}
    board.controls[1].value = "digitalkan"
    board.controls[2].value = "digitalkan"
    assert board.after["visits"] == 1 and board.after["days"] == (35 + 480 + 60) / 480
    board.check.value = True
    assert board.after["home"] == 0 and board.before["home"] == 25
    assert "Rencana Anda: Hari kerja 1,20, Kunjungan 1, Dibayar Rp0, Disuruh pulang 0 dari 100." in board.spoken


def test_board_takes_back_what_a_rule_or_a_card_forbids(activities):
    board = activities["ProcessBoard"]
    board.widget  # noqa: B018
    board.controls[2].value = "buang"
    assert "bersandar pada Permendagri 108/2019" in board.note.value and board.spoken.startswith("Langkah 3")
    board.controls[4].value = "digitalkan"
    assert "tetap perlu datang" in board.note.value
    assert board.fates == ["pertahankan"] * 5 and board.after == board.before
    assert [control.value for control in board.controls] == board.fates


def test_board_compares_three_plans_under_the_readers_assumption(activities):
    board = activities["ProcessBoard"]
    board.widget  # noqa: B018
    board.compare.click()
    words = re.sub(r"<[^>]+>", " ", board.result.value)
    assert "Semua didigitalkan" in words and board.result.value.count("<tr>") == 6
    for share in (0.25, 0.5, 0.75):
        board.share.value = share
        plans = {label: found["days"] for label, found in board._rows()[2:]}
        assert plans["Dibuang, sisanya didigitalkan"] == min(plans.values())
    assert plans["Semua didigitalkan"] == pytest.approx((65 + 0.75 * (1440 + 45 + 480) + 60) / 480)


def test_a_screen_for_a_step_without_a_base_is_remarked_upon_and_its_fee_stays():
    board = process_board(title="x", steps=[Step("a", "b", touch=10, wait=100, visits=1, fee=5000)])
    board.widget  # noqa: B018
    board.controls[0].value = "digitalkan"
    assert "tanpa dasar, dan kini punya layar" in board.spoken
    assert board.after == {"days": (10 + 50) / 480, "visits": 0, "fee": 5000}
