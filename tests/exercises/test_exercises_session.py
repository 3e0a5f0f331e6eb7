"""What a notebook remembers: failed answers are cleared, lost checks given back, questions asked, slips warmed up."""

from __future__ import annotations

import json

import nbformat
import pytest
from nbclient import NotebookClient

from egov.core import place
from egov.core.record import RECORD, record
from egov.exercises import asking, cleared, habits_names, loader, start, warmup
from egov.exercises.galat import explain
from egov.exercises.habits_mend import mended
from egov.exercises.results import BENAR, Result
from egov.exercises.watch import lost_check
from egov.widgets import quiz

ANSWER = 210_020_139


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """What each cell of a real kernel shows, as plain text."""
    sources = [
        "import egov\nlatihan, peraga = egov.start('04')\nfrom egov.exercises import verify",
        f"orang_apjii = {ANSWER}",
        "verify('04-orang-apjii', orang_apjii)",
        "orang_apjii = 77.02% * 272_682_600",
        "verify('04-orang-apjii', orang_apjii)",
        f"orang_apjii = {ANSWER}\nprnt(orang_apjii)",
        "verify('04-orang-apjii', orang_apjii)",
        "orang_dunia = 62,5",
        "orang_dunia = 0,62 * 7_989_545_217\nlatihan.orang_dunia.check(orang_dunia)",
        "latihan.tanya()",
        "Orang_Dunia = 5\norang_dunia = ...\nlatihan.orang_dunia.check(orang_dunia)",
        "penduduk_dunia = 7_989_545_217",
        "orang_dunia = 62 / 100 * penduduk_dunia\nlatihan.orang_dunia.check(orang_dunia)",
        "orang_dunia = 4953518034.54\nlatihan.orang_dunia.check(orang_dunia)",
        "latihan.tanya()",
        "latihan.pemanasan()",
    ]
    book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in sources])
    where = tmp_path_factory.mktemp("kernel")
    NotebookClient(
        book, kernel_name="python3", allow_errors=True, timeout=60, resources={"metadata": {"path": str(where)}}
    ).execute()
    return [
        "\n".join(
            "\n".join(out.get("traceback", [])) + out.get("data", {}).get("text/plain", "") for out in cell.outputs
        )
        for cell in book.cells
    ]


def test_a_right_formed_answer_is_shown_back(told):
    assert "Anda menjawab: 210.020.139 orang" in told[2]


def test_when_an_answer_cell_fails_its_old_value_is_not_judged(told):
    assert "Tanda persen" in told[3] and "77.02 / 100 * 272_682_600" in told[3]
    assert "berhenti karena galat" in told[4] and "menjawab" not in told[4]


def test_a_line_below_the_answer_that_fails_leaves_the_answer(told):
    assert "prnt" in told[5] and "Anda menjawab: 210.020.139 orang" in told[6]


def test_a_lost_check_line_is_given_back(told):
    assert "latihan.orang_dunia.check(orang_dunia)" in told[7]


def test_the_line_is_read_from_the_notebook(told):
    assert "0.62, bukan 0,62" in told[8] and "0.62 * 7_989_545_217" in told[8]


def test_a_question_holds_what_was_tried_and_what_the_screen_said(told):
    for words in ("unit 04, latihan orang_dunia", "orang_dunia = 0,62 * 7_989_545_217", "Belum tepat", "petunjuk saja"):
        assert words in told[9]


def test_a_question_leaves_out_the_line_the_screen_mended(told):
    assert "0.62 * 7_989_545_217" in told[8] and "0.62 * 7_989_545_217" not in told[9]
    assert asking.without_code("Tulis `62 / 100`.") == "Tulis …."


def test_capitals_in_the_variable_are_told(told):
    assert "Orang_Dunia bukan orang_dunia" in told[10]


def test_right_but(told):
    assert "Benar, tetapi: di depan orang" in told[12] and "4,95 miliar" in told[12]
    assert "Benar, tetapi: angkanya Anda ketik" in told[13]


def test_after_a_right_answer_there_is_nothing_to_ask(told):
    assert "sudah benar" in told[14] and "Belum ada catatan" in told[15]


@pytest.mark.parametrize(
    ("cell", "gone"),
    [
        ("x = 73,7%", {"x"}),
        ("x = 1 / 0", {"x"}),
        ("x = 5\ny = 1 / 0", {"y"}),
        ("y = 1 / 0\nx = 5", {"x", "y"}),
        ("x = x + belum_ada", set()),
        ("x = x + 5%", set()),
        ("print(1 / 0)", set()),
        ("lain = 5 5", set()),
    ],
)
def test_what_a_failed_cell_clears(cell, gone):
    names: dict[str, object] = {"x": 1, "y": 2}
    try:
        exec(compile(cell, "<string>", "exec"), names)
    except Exception as problem:
        assert cleared.after_failure(names, cell, problem) == gone
    assert {"x", "y"} - names.keys() == gone


def test_a_first_answer_that_fails_is_remembered_as_failed(monkeypatch):
    monkeypatch.setattr(habits_names, "failed", set())
    cell, names = "x = 77,02% * 5", {}
    with pytest.raises(SyntaxError) as problem:
        compile(cell, "<string>", "exec")
    assert cleared.after_failure(names, cell, problem.value) == set()
    assert "berhenti karena galat" in explain(NameError("name 'x' is not defined", name="x"), names)


def test_dividing_by_a_percentage_keeps_its_brackets():
    assert mended("4,5 / 62%") == "4.5 / (62 / 100)"


def test_a_lost_check_line_is_only_missed_where_an_answer_was_given():
    exercises = loader.exercises("04")
    variable = exercises[0].variable
    assert lost_check(f"{variable} = ...", exercises, {variable: ...}) is None
    assert lost_check(f"{variable} = 5\nlatihan.a.check({variable})", exercises, {variable: 5}) is None
    assert lost_check("lain = 5", exercises, {"lain": 5}) is None
    assert lost_check(f"{variable} = 5", exercises, {variable: 5})


@pytest.mark.parametrize("unit", ["00", "04", "05", "06", "07"])
def test_a_question_never_holds_a_hint_or_an_explanation(unit):
    for exercise in start(unit):
        for one in exercise.misconceptions:
            asking.remember(unit, exercise.id, exercise.check(one.example), "x = 1")
            asked = repr(start(unit).tanya())
            assert exercise.explanation not in asked and exercise.hints[-1] not in asked
    asking.remember(unit, "x", Result(BENAR, "Rahasia."), "x = 1")
    assert "Rahasia" not in repr(start(unit).tanya())


@pytest.fixture
def workspace(tmp_path, monkeypatch):
    (tmp_path / place.HIDDEN).mkdir()
    (tmp_path / place.MANIFEST).write_text("{}", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_warm_up_asks_about_the_most_frequent_slips_of_earlier_units(workspace):
    exercise = next(one for one in start("04") if len(one.misconceptions) >= 3)
    name = exercise.id.replace("-", "_")
    for _ in range(3):
        record("04", name, "belum_tepat", cause=exercise.misconceptions[0].name)
    record("04", name, "belum_tepat", cause="tuple")
    record("05", "naik_pengguna", "belum_tepat", cause="power")
    asked = warmup.questions("05")
    assert len(asked) == 2, "the present unit is not warmed up with itself"
    assert name in asked[0][0] and "tujuh puluh tiga koma tujuh" in asked[1][0]
    assert len(warmup.questions("06")) == 3
    for _prompt, choice in warmup.questions("06"):
        right = choice.reference()
        assert choice.check(right).outcome == BENAR
        assert all(choice.check(key).outcome == "belum_tepat" for key in choice.options if key != right)
    before = (workspace / RECORD).read_bytes()
    assert warmup.show("06", quiz).widget
    assert (workspace / RECORD).read_bytes() == before, "a warm-up is not noted"


@pytest.mark.parametrize("note", ["", "[]", '{"unit": []}', '{"unit": {"04": {"x": {"keliru": ["a"]}}}}',
                                  '{"unit": {"04": {"x": {"keliru": {"tidak-ada": "dua"}}}}}'])  # fmt: skip
def test_a_damaged_note_means_no_warm_up(workspace, note):
    (workspace / place.RESULTS).mkdir()
    (workspace / RECORD).write_text(note, encoding="utf-8")
    assert warmup.questions("06") == []


def test_a_slip_is_counted_and_a_right_answer_is_none(workspace):
    record("04", "x", "belum_tepat", cause="tuple")
    record("04", "x", "benar")
    entry = json.loads((workspace / RECORD).read_text(encoding="utf-8"))["unit"]["04"]["x"]
    assert entry["keliru"] == {"tuple": 1} and entry["selesai"]
