"""Unit 14's own promises: computed from the trainee's tables, which are read as people type them."""

from __future__ import annotations

import re

import pytest

from egov.core import graded
from egov.data import province
from egov.exercises import decide, find, loader, source, verify
from egov.exercises.galat import explain
from egov.exercises.results import BENTUK_SESUAI, NotAccepted, NotDone
from egov.units.u14 import charts, data, tables


# -- the specimen --------------------------------------------------------------------------------
def test_the_lesson_says_of_the_specimen_what_the_table_says():
    before, after = data.specimen("sebelum"), data.specimen("sesudah")
    assert (data.lead(before), data.lead(after)) == (332, 58)
    vanished = tables_by_name(after)
    assert sum(minutes for _step, minutes in vanished) == 70  # what the second exercise asks about
    assert data.lead(before) - data.lead(after) == 274
    assert data.applicants() == 259  # printed in the third exercise


def tables_by_name(after):
    from egov.units.u14.rules import untouched

    return untouched(after, data.specimen("sebelum"))


@pytest.mark.parametrize("name", province.names())
def test_nobody_is_told_wrong_by_an_honest_line_in_any_province(name):
    persen, people = charts.persen(name), 259
    answer = (100 - persen) / 100 * people
    verify("14-orang-dibantu", answer, provinsi=name, pemohon_sebulan=people)
    decide("14-orang-dibantu", answer, data.helped(name, people), provinsi=name, pemohon_sebulan=people)


# -- computed, not typed -------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("line", "bare"),
    [("persen_hemat = 86.8", True), ("persen_hemat = (1631 - 216) / 1631 * 100", True), ("persen_hemat = -3", True),
     ("persen_hemat = (lama_sebelum - lama_sesudah) / lama_sebelum * 100", False), ("persen_hemat = round(x)", False),
     ("", False), ("persen_hemat = (", False)],
)  # fmt: skip
def test_a_line_of_numbers_alone_is_told_from_one_that_computes(line, bare):
    assert source.bare(line) is bare


def test_a_typed_effect_is_named_on_the_screen_and_by_the_grader(author, monkeypatch):
    own = {name: author[name] for name in ("sebelum", "sesudah")}
    right = data.saved(*own.values())
    question = find("14-persen-hemat", **own)
    with pytest.raises(NotAccepted) as refused:
        question.verify(right, typed=f"persen_hemat = {right}")
    assert refused.value.cause == "typed_number"
    assert question.verify(right, typed="persen_hemat = hemat(a, b)").outcome == BENTUK_SESUAI
    for line, cause in ((f"persen_hemat = {right}", "typed_number"), ("persen_hemat = 100 - sisa", None)):
        monkeypatch.setattr(graded, "CELLS", [line])  # as a grader knows it
        if cause is None:
            verify("14-persen-hemat", right, **own)
            continue
        with pytest.raises(NotAccepted) as refused:
            verify("14-persen-hemat", right, **own)
        assert refused.value.cause == cause


def test_the_effect_follows_the_tables(author):
    """The same number is wrong as soon as a minute of a table changes."""
    right = data.saved(author["sebelum"], author["sesudah"])
    changed = [[*row[:3], row[3] * 2, *row[4:]] for row in author["sebelum"]]
    other = data.saved(changed, author["sesudah"])
    with pytest.raises(NotAccepted):
        decide("14-persen-hemat", right, other, sebelum=changed, sesudah=author["sesudah"])
    decide("14-persen-hemat", other, other, sebelum=changed, sesudah=author["sesudah"])


def test_a_number_without_tables_is_sent_back_to_them():
    for tables_ in ({"sebelum": ..., "sesudah": ...}, {"sebelum": [], "sesudah": 5}):
        with pytest.raises(NotAccepted, match="Soal 1 dan Soal 2"):
            verify("14-persen-hemat", 50.0, **tables_)
    with pytest.raises(NotAccepted, match="pemohon_sebulan"):
        verify("14-orang-dibantu", 50.0, provinsi="Maluku", pemohon_sebulan=...)
    with pytest.raises(NotDone):
        verify("14-persen-hemat", ..., sebelum=..., sesudah=...)


def test_a_slip_that_gives_the_right_number_in_these_tables_is_no_slip():
    """Where nobody works a minute less or more, waiting alone falls as the whole does."""
    before = [[f"Langkah {n}", "petugas", 0, 100, 1, 0, ""] for n in range(5)]
    after = [["Langkah 0", "petugas", 0, 50, 1, 0, ""], ["Langkah 1", "petugas", 0, 200, 0, 0, ""]]
    right = data.saved(before, after)  # 50, and so is what is left
    assert right == 50
    verify("14-persen-hemat", right, sebelum=before, sesudah=after)
    decide("14-persen-hemat", right, right, sebelum=before, sesudah=after)


# -- tables as people type them ------------------------------------------------------------------
ROW = ["Antre", "warga", 5, 60, 1, 0, ""]


@pytest.mark.parametrize(
    ("table", "told"),
    [
        (5, "kurung siku"), (ROW, "Baru satu baris"), ([ROW], "Baru 1 baris; paling sedikit 5"),
        ([ROW, ROW[:6], ROW, ROW, ROW], "Baris 2 berisi 6 hal"),
        ([ROW, ["Antre", "warga", "10", 60, 1, 0, ""], ROW, ROW, ROW], "kolom menit kerja.*`10`"),
        ([ROW, ["Antre", "warga", 5, 1.440, 1, 0, ""], ROW, ROW, ROW], "kolom menit tunggu.*`1440`"),
        ([ROW, ["Antre", "warga", 5, "2 jam", 1, 0, ""], ROW, ROW, ROW], "`120`"),
        ([ROW, ["Antre", "warga", -5, 60, 1, 0, ""], ROW, ROW, ROW], "kurang dari nol"),
        ([ROW, ["", "warga", 5, 60, 1, 0, ""], ROW, ROW, ROW], "kolom langkah: masih kosong"),
        ([ROW, ["Antre", 4, 5, 60, 1, 0, ""], ROW, ROW, ROW], "tanda kutip"),
        ([ROW, "Antre", ROW, ROW, ROW], "Baris 2 tidak diapit"), ([ROW, [..., 1], ROW, ROW, ROW], "titik tiga"),
        (None, "None"),
    ],
)  # fmt: skip
def test_a_mistyped_table_is_told_by_row_and_column(table, told):
    with pytest.raises(NotAccepted) as refused:
        verify("14-sebelum", table)
    assert re.search(told, refused.value.message), refused.value.message


def test_a_step_that_a_rule_demands_may_be_joined_but_not_dropped(author):
    before = author["sebelum"]
    joined = [["Isi formulir kuning dan tanda tangani kartu", "petugas", 10, 30, 1, 0, ""]]
    assert not data.lost(joined, before)
    assert data.lost(joined[:0] + [["Wawancara singkat", "petugas", 10, 30, 1, 0, ""]], before)
    local = [[*row[:6], "Standar pelayanan setempat"] for row in before]
    assert not data.lost([["Langkah baru", "petugas", 10, 30, 1, 0, ""]], local)  # the office's own to change


def test_rules_keep_honest_tables():
    """What is a slip in one table is a plain word in another."""
    assert not data.nobody(["petugas loket", "kepala seksi", "tim teknis Bu Lina"])
    assert not data.wrong_way([("orang selesai dalam sehari", 10, 70, 90, "")])
    assert data.wrong_way([("lama menunggu", 10, 70, 90, "")])
    assert not data.just_in_case([("arsip", "x", "mengarsipkan akta")])


def test_the_defaults_that_stand_in_earn_nothing():
    """What an installed course holds cannot be handed in: every table of ours is refused as one's own."""
    for table in (data.specimen("sebelum"), data.OWN["sebelum"]):
        with pytest.raises(NotAccepted):
            verify("14-sebelum", table)
    assert all(not data.OWN[name] for name in ("kanal", "isian", "ukuran", "hari_90"))
    assert [one.id for one in loader.questions("14")][:2] == ["sebelum", "sesudah"]
    assert tables.COLUMNS[0] == "langkah"


@pytest.mark.parametrize(
    ("line", "told"),
    [('x = [["a", 1] ["b", 2]]', "koma yang hilang"), ('x = [["a", 1]]["menit_kerja"]', "belum tabel")],
)
@pytest.mark.filterwarnings("ignore::SyntaxWarning")
def test_rows_typed_amiss_are_told_in_words_of_rows(line, told):
    with pytest.raises(TypeError) as problem:
        exec(line, {})
    assert told in explain(problem.value)


def test_lesson_and_assignment_share_no_name_to_answer():
    """Else the lesson's watch would ask for its own check in the assignment."""
    assert not {one.variable for one in loader.exercises("14")} & {one.variable for one in loader.questions("14")}
