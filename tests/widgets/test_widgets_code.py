"""Tebak dulu and Susun baris: what is shown comes from running the lines, by keyboard and mouse alike."""

from __future__ import annotations

from itertools import permutations

import pytest

from egov.widgets import guess_first, line_order
from egov.widgets.running import run

LINES = ["penduduk = 200", "pengguna = 73 / 100 * penduduk", "print(pengguna)"]


def guess(**more):
    return guess_first(**{"title": "T", "code": "print(3 * 4)", "options": ["7", "12", "34"], "why": "Kali."} | more)


def lines(**more):
    return line_order(**{"title": "T", "goal": "Cetak.", "lines": LINES} | more)


def test_nothing_runs_before_a_guess_stands():
    one = guess()
    assert one.widget
    one.go()
    assert "Pilih dulu" in one.spoken and "12" not in one.spoken


@pytest.mark.parametrize(("choice", "words"), [("12", "Sama dengan tebakan"), ("7", "Tebakan Anda: 7")])
def test_the_guess_meets_what_is_printed(choice, words):
    one = guess()
    assert one.widget
    one.choice.value = choice
    one.go()
    assert words in one.spoken and "12" in one.spoken and "Kali." in one.spoken
    one.choice.value = "34"
    assert one.result.value == "", "an old result must not stand beside a new guess"


def test_the_page_at_rest_does_not_tell_what_is_printed():
    page = guess(code="print(6 * 7)", options=["13", "42", "67"]).static_html()
    assert page.count("42") == 1 and "Kali." not in page


def test_an_error_may_be_guessed_too():
    sentence = run("print(1 / 0)").error
    assert "nol" in sentence
    assert guess(code="print(1 / 0)", options=["0", sentence]).printed == sentence


def test_what_is_printed_must_be_among_the_options():
    with pytest.raises(ValueError, match="12"):
        guess(options=["7", "34"])


def test_code_sees_the_names_given_and_changes_none():
    names = {"penduduk": 5}
    assert run("penduduk = penduduk + 1\npenduduk", names).shown == "6" and names == {"penduduk": 5}


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_only_orders_that_print_the_same_are_right(order):
    one = lines()
    assert one.widget
    wanted = [LINES[number] for number in order]
    by_line = {line: key for key, line in one.control.options.items()}
    one.control.order = [by_line[line] for line in wanted]
    assert one.check() == (order == (0, 1, 2))
    assert ("146.0" in one.spoken) == (order == (0, 1, 2))


def test_another_order_with_the_same_result_is_right():
    one = lines(lines=["a = 1", "b = 2", "print(a + b)"])
    assert one.widget
    by_line = {line: key for key, line in one.control.options.items()}
    one.control.order = [by_line[line] for line in ("b = 2", "a = 1", "print(a + b)")]
    assert one.check()


def test_it_is_solved_with_the_buttons_alone():
    one = lines()
    assert one.widget and not one.check(), "it never starts solved"
    for target, line in enumerate(LINES):
        place = next(n for n, key in enumerate(one.control.order) if one.control.options[key] == line)
        for step in range(place, target, -1):
            one.control.rows[step][1].click()
    assert one.check()


def test_a_name_used_too_early_is_told_by_its_line_not_by_cells_above():
    one = lines()
    assert one.widget
    by_line = {line: key for key, line in one.control.options.items()}
    one.control.order = [by_line[LINES[number]] for number in (1, 0, 2)]
    assert not one.check()
    assert "penduduk dipakai sebelum diisi" in one.spoken and "sel-sel" not in one.spoken


def test_the_mix_is_the_same_in_every_run():
    assert lines().mixed == lines().mixed != LINES


@pytest.mark.parametrize("bad", [["x = 1"], ["x = 1", "y = 2"], ["print(a)", "b = 1"], ["print(1)", "print(1)"]])
def test_lines_that_cannot_be_put_in_order_are_refused(bad):
    with pytest.raises(ValueError, match="Susun baris"):
        lines(lines=bad)
