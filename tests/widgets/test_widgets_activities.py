"""Each activity driven as a trainee drives it: buttons clicked, values chosen, sentences read."""

from __future__ import annotations

import json

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
from egov.widgets.board import duration

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


def test_board_adds_up_and_warns(activities):
    board = activities["ProcessBoard"]
    board.widget  # noqa: B018
    assert board.before == board.after == {"touch": 60, "wait": 2925, "minutes": 2985, "visits": 4, "steps": 4}
    board.controls[0].value = "hapus"
    board.controls[3].value = "digitalkan"
    assert board.after == {"touch": 26, "wait": 105, "minutes": 131, "visits": 1, "steps": 3}
    assert board.warnings() == []
    assert board.spoken == "Waktu seluruhnya dari 2,1 hari menjadi 2,2 jam. Kunjungan dari 4 menjadi 1."
    board.controls[1].value = "hapus"
    assert "Permendagri 108/2019" in board.spoken and "Jangan dihapus" in board.result.value
    board.controls[0].value = "digitalkan"
    assert any("Langkah 1 tidak punya dasar hukum" in line for line in board.warnings())


def test_a_digitised_step_without_figures_keeps_its_work_and_loses_waiting_and_visits():
    board = process_board(title="x", steps=[Step("a", "b", touch=10, wait=100, visits=1, legal="UU")])
    board.choices = ["digitalkan"]
    assert board.after == {"touch": 10, "wait": 0, "minutes": 10, "visits": 0, "steps": 1}


@pytest.mark.parametrize(
    ("minutes", "words"), [(0, "0 menit"), (90, "90 menit"), (120, "2 jam"), (1440, "24 jam"), (4320, "3 hari")]
)
def test_durations_as_one_says_them(minutes, words):
    assert duration(minutes) == words
