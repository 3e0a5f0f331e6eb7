"""Every automatic question: untouched 0; reference full; harmless variants full; each misconception 0, by name."""

from __future__ import annotations

from egov.exercises import NotDone, find
from egov.exercises.results import say


def test_untouched_scores_zero_and_says_so(question):
    refused = question.run(answer=...)
    assert isinstance(refused, NotDone)
    assert refused.message == say("todo_test", variable=question.definition.variable)


def test_reference_scores_full(question):
    assert question.run(code=question.solution) is None


def test_at_least_three_harmless_variants_score_full(question):
    assert len(question.variants) >= 3, f"add variants of {question.key} to the .yaml file beside the text"
    for code in question.variants:
        refused = question.run(code=code)
        assert refused is None, f"{code!r} is an honest form of the right answer, but: {refused}"


def test_each_misconception_scores_zero_with_exactly_its_message(question):
    for one in question.definition.misconceptions:
        for cell in (question.test, question.visible_test):
            refused = question.run(answer=one.example, test=cell)
            assert (refused.cause, refused.message) == (one.name, one.message)


def test_visible_test_does_not_decide(question):
    """A wrong answer without a name passes the visible test; only the hidden one refuses it."""
    wrong = nameless_wrong_answer(question)
    assert question.run(answer=wrong, test=question.visible_test) is None
    assert question.run(answer=wrong) is not None


def test_hidden_message_does_not_give_the_answer_away(question):
    message = question.run(answer=nameless_wrong_answer(question)).message
    assert message == say("wrong.hidden", variable=question.definition.variable)


def test_hidden_test_does_not_use_the_trainees_other_variables(question):
    """It runs after the trainee's cells; a name left over from them must not change the verdict."""
    spoiled = "data = load = value = pd = None\n" + question.solution
    assert question.run(code=spoiled) is None


def nameless_wrong_answer(question):
    """An answer of the right form that is neither right nor a named misconception."""
    from itertools import combinations

    exercise = find(f"{question.assignment[:2]}-{question.key}")
    if hasattr(exercise, "options"):
        letters = list(exercise.options)
        tries = letters + [list(c) for n in range(1, len(letters) + 1) for c in combinations(letters, n)]
    elif hasattr(exercise, "columns"):
        import pandas as pd

        tries = [pd.DataFrame([dict.fromkeys(exercise.columns, 0)])]
    else:
        low, high = max(exercise.low, -1e15), min(exercise.high, 1e15)
        tries = [low + (high - low) * part for part in (0.371, 0.113, 0.777)]
    for one in tries:
        if question.run(answer=one, test=question.visible_test) is None and question.run(answer=one) is not None:
            return one
    raise AssertionError("every wrong answer is named by the visible test: leave at least one for the hidden test")
