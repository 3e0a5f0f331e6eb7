"""Every automatic question: untouched 0; reference full; harmless variants full; each misconception 0, by name."""

from __future__ import annotations

from egov.core.messages import say
from egov.exercises import Choice, Design, NotDone, Percent, find


def test_untouched_scores_zero_and_says_so(question):
    refused = question.run(answer=...)
    assert isinstance(refused, NotDone)
    assert refused.message == say("exercises.todo_test", variable=question.definition.variable)


def test_reference_scores_full(question):
    assert question.run(code=question.solution) is None


def test_at_least_three_harmless_variants_score_full(question):
    assert len(question.variants) >= 3, f"add `:sama:` lines to {question.key}"
    for code in question.variants:
        refused = question.run(code=code)
        assert refused is None, f"{code!r} is an honest form of the right answer, but: {refused}"


def test_each_misconception_scores_zero_with_exactly_its_message(question):
    for one in question.definition.misconceptions:
        refused = question.run(answer=one.example)
        assert (refused.cause, refused.message) == (one.name, one.message)


def test_the_visible_test_names_misconceptions_and_leaves_three_letters_standing(question):
    definition = question.definition
    for one in definition.named():
        refused = question.run(answer=one.example, test=question.visible_test)
        assert (refused.cause, refused.message) == (one.name, one.message)
    if isinstance(definition, Choice):
        tried = [question.run(answer=letter, test=question.visible_test) for letter in definition.options]
        assert tried.count(None) >= 3, "who tries all letters is left with at least three"


def test_visible_test_does_not_decide(question):
    """A wrong answer without a name passes the visible test; only the hidden one refuses it."""
    if isinstance(question.definition, Design):
        judged_in_the_open(question)
        return
    wrong = nameless_wrong_answer(question)
    assert question.run(answer=wrong, test=question.visible_test) is None
    assert question.run(answer=wrong) is not None


def test_a_share_typed_for_a_percentage_is_told_on_the_spot(question):
    """0,67 for 67%: nobody should learn that from the marks."""
    if not isinstance(question.definition, Percent):
        return
    names = dict(question.names)
    exec(question.solution, names)
    right = question.definition.clean(names[question.definition.variable])
    if right > 1:
        told = question.run(answer=right / 100, test=question.visible_test)
        assert told is not None, f"{right / 100} passes for {right}%; give {question.key} a `:rendah: 1`"


def judged_in_the_open(question):
    """A table of one's own has no right answer to hide: what the screen refuses or takes, the grader does too."""
    for answer in (*(one.example for one in question.definition.misconceptions), [], [["x"]], 5, "x"):
        seen = question.run(answer=answer, test=question.visible_test)
        decided = question.run(answer=answer)
        assert seen is not None and (decided.cause, decided.message) == (seen.cause, seen.message)
    assert question.run(code=question.solution, test=question.visible_test) is None


def test_hidden_message_does_not_give_the_answer_away(question):
    if isinstance(question.definition, Design):
        judged_in_the_open(question)
        return
    refused = question.run(answer=nameless_wrong_answer(question))
    named = {one.name: one.message for one in question.definition.misconceptions}
    plain = say("exercises.wrong.hidden", variable=question.definition.variable)
    assert refused.message == named.get(refused.cause, plain)


def test_hidden_test_does_not_use_the_trainees_other_variables(question):
    """It runs after the trainee's cells; a name left over from them must not change the verdict."""
    spoiled = "data = load = value = pd = None\n" + question.solution
    assert question.run(code=spoiled) is None


def nameless_wrong_answer(question):
    """An answer of the right form that is not right, and that the visible test does not name."""
    from itertools import combinations, permutations

    exercise = find(f"{question.assignment[:2]}-{question.key}")
    if hasattr(exercise, "options"):
        letters = list(exercise.options)
        tries = letters + [list(c) for n in range(1, len(letters) + 1) for c in combinations(letters, n)]
        tries += map(list, permutations(letters))
    elif hasattr(exercise, "columns"):
        import pandas as pd

        tries = [pd.DataFrame([dict.fromkeys(exercise.columns, 0)])]
    else:
        low, high = max(exercise.low, -1e15), min(exercise.high, 1e15)
        tries = [low + (high - low) * part for part in (0.371, 0.113, 0.777)]
        tries += [float(round(one)) for one in tries]  # people and cars come whole
    for one in tries:
        if question.run(answer=one, test=question.visible_test) is None and question.run(answer=one) is not None:
            return one
    raise AssertionError("every wrong answer is named by the visible test: leave at least one for the hidden test")
