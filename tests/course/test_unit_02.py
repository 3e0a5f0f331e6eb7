"""What only unit 02 promises: every province has a question of its own, and aspects never meet pillars."""

from __future__ import annotations

import pytest

from egov.core.errors import UserError
from egov.data import load, province
from egov.exercises import decide, loader, verify
from egov.exercises.results import BENAR, NotAccepted
from egov.units.u02 import activities, charts, data

OWN = ("perjalanan-provinsi", "di-atas-saya")
NEW = {
    "Papua Selatan": "Papua", "Papua Tengah": "Papua", "Papua Pegunungan": "Papua", "Papua Barat Daya": "Papua Barat",
}  # fmt: skip


def typed(name: str) -> dict[str, float]:
    """What a trainee's own lines give in the assignment."""
    prov, x = charts.tabel_provinsi(), charts.indeks_provinsi(name)
    return {OWN[0]: (x - 1) / (5 - 1) * 100, OWN[1]: (prov["indeks"] > x).sum()}


@pytest.mark.parametrize("name", province.names())
def test_the_lines_of_the_lesson_are_right_in_every_province(name):
    right = {OWN[0]: data.way(data.index_of(name)), OWN[1]: data.above(data.index_of(name))}
    for key, answer in typed(name).items():
        verify(f"02-{key}", answer, provinsi=name)
        decide(f"02-{key}", answer, right[key], provinsi=name)


@pytest.mark.parametrize("name", province.names())
def test_each_misconception_is_caught_by_its_name_in_every_province(name):
    """None of them happens to be right there. Where two slips give one number (17 in Aceh), the first one speaks."""
    for question in loader.questions("02", name):
        if question.id not in OWN:
            continue
        for one in question.misconceptions:
            with pytest.raises(NotAccepted) as refused:
                verify(f"02-{question.id}", one.example, provinsi=name)
            first = next(m for m in question.misconceptions if question.same(m.example, one.example))
            assert (refused.value.cause, refused.value.message) == (first.name, first.message)


def test_neighbours_have_other_answers():
    """Copied numbers do not pass: Maluku's are wrong in most other provinces."""
    maluku = typed("Maluku")
    for key, answer in maluku.items():
        passed = 0
        for name in province.names():
            try:
                verify(f"02-{key}", answer, provinsi=name)
                decide(f"02-{key}", answer, typed(name)[key], provinsi=name)
                passed += 1
            except NotAccepted:
                pass
        assert 1 <= passed <= 12, f"{key}: {passed}"


@pytest.mark.parametrize(("name", "parent"), NEW.items())
def test_a_new_province_takes_its_parents_index_and_says_so(name, parent, capsys):
    assert charts.indeks_provinsi(name) == data.index_of(parent)
    assert f"induknya, {parent}" in capsys.readouterr().out


def test_only_the_new_provinces_have_a_parent():
    assert {name: data.parent_of(name) for name in province.names() if data.parent_of(name) != name} == NEW


@pytest.mark.parametrize("left", [..., "", "Malukku Selatan Jauh"])
def test_a_province_left_out_or_unknown_is_told_in_a_sentence(left):
    with pytest.raises(UserError, match="tidak ada di daftar"):
        charts.indeks_provinsi(left)


def test_the_printed_index_is_the_mean_of_its_pillars():
    for year in (2020, 2021, 2022):
        assert data.mean_of_pillars(year) == pytest.approx(data.pillar("indeks", year), abs=0.006)


def test_best_mean_of_the_class_hides_its_lowest_part():
    rows = load("kelas").set_index("nama")
    assert rows["rata_rata"].idxmax() == rows["etika_keamanan"].idxmin() == "Intan"


def test_skills_are_spread_over_the_aspects_and_habits_are_two_each():
    skills = [aspect for _text, aspect, _reason, _replies in activities.SKILLS]
    habits = [aspect for aspect, _text in activities.HABITS]
    assert {skills.count(aspect) for aspect in activities.ASPECTS} == {3}
    assert {habits.count(aspect) for aspect in activities.ASPECTS} == {2}


def test_self_assessment_stands_beside_the_own_mean_only(tmp_path, monkeypatch):
    """A pillar of the index is another thing than an aspect; nothing national is drawn."""
    monkeypatch.setattr(activities, "kept", lambda name: tmp_path / "hasil" / name)
    mirror = activities.nilai_diri()
    mirror.widget  # noqa: B018 - made on first use
    for place, control in enumerate(mirror.controls.values()):
        control.value = 1 + place % 5
    mirror.button.click()
    assert mirror.references == {} and list(mirror._series()) == ["Saya", "Rata-rata saya"]
    assert (tmp_path / "hasil" / "nilai-diri-02.json").is_file()


def test_the_guesses_of_the_lesson_come_out_of_the_tables():
    assert activities.tebak_pilar().printed == str(data.fallen()) == "2"
    assert activities.tebak_kaltara().printed == str(len(data.provinces())) == "34"


def test_own_mean_of_provinces_as_printed_in_the_extras():
    assert (round(data.plain_mean(), 2), round(data.weighted_mean(), 2)) == (3.50, 3.54)


def test_lesson_exercises_accept_their_own_answers():
    for one in loader.exercises("02"):
        assert one.check(one.reference()).outcome == BENAR
