"""Quiz: questions with one answer, several, or an order, judged by the unit's exercise definitions.

    latihan = egov.start("04")
    quiz(title="Cek pemahaman", questions=[
        ("Angka mana yang dasarnya rumah tangga?", latihan.dasar_angka),      # Choice: radio buttons
        ("Apa saja yang harus ditanyakan pada sebuah angka?", latihan.tanya), # Choices: checkboxes
        ("Susun langkah memeriksa kutipan.", latihan.langkah),                # Order: move up and down
    ])

Messages, misconceptions, hints and the record of progress come from the exercise's own `check`.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import ipywidgets as w

from egov.core.messages import say
from egov.exercises.kind_order import Order
from egov.exercises.kinds import Choice, Choices
from egov.exercises.results import BENAR
from egov.widgets.base import Activity, verdict_html
from egov.widgets.quiz_controls import Ordered, Several, Single

CONTROLS = ((Order, Ordered), (Choices, Several), (Choice, Single))


class Quiz(Activity):
    """One question at a time; trainees go back and forth freely."""

    def __init__(self, *, title: str, questions: Sequence[tuple[str, Choice | Choices | Order]], how: str = ""):
        super().__init__(title, how or say("widgets.quiz.how"))
        self.questions, self.place, self.outcomes = list(questions), 0, {}
        for _prompt, exercise in self.questions:
            self._kind(exercise)

    @staticmethod
    def _kind(exercise):
        for exercise_kind, control in CONTROLS:
            if isinstance(exercise, exercise_kind):
                return control
        raise TypeError(say("widgets.author.no_options", name=getattr(exercise, "id", exercise)))

    def body(self):
        self.progress, self.pages, self.controls, self.feedback = w.HTML(), [], [], []
        for prompt, exercise in self.questions:
            control = self._kind(exercise)(exercise.options, prompt, self.speak, self._changed)
            hint = f"<br><em>{escape(say(f'widgets.quiz.{control.hint}'))}</em>" if control.hint else ""
            button, answer = w.Button(description=say("widgets.quiz.check")), w.HTML()
            button.add_class("egov-utama")
            button.on_click(lambda _button: self.check())
            page = w.VBox([w.HTML(f"<strong>{escape(prompt)}</strong>{hint}"), control.widget, button, answer])
            self.controls.append(control)
            self.feedback.append(answer)
            self.pages.append(page)
        self.back, self.forward = (w.Button(description=say(f"widgets.quiz.{key}")) for key in ("previous", "next"))
        self.back.on_click(lambda _button: self.go(self.place - 1))
        self.forward.on_click(lambda _button: self.go(self.place + 1))
        self._turn()
        navigation = [w.HBox([self.back, self.forward])] if len(self.questions) > 1 else []
        return [self.progress, *self.pages, *navigation]

    def check(self) -> None:
        """Judge the present question and say the outcome."""
        answer = self.controls[self.place].answer
        if answer is None:
            self.feedback[self.place].value = verdict_html("neutral", escape(say("widgets.quiz.choose")))
            self.speak(say("widgets.quiz.choose"))
            return
        result = self.questions[self.place][1].check(answer)
        self.outcomes[self.place] = result.outcome
        self.feedback[self.place].value = result._repr_html_()
        self._turn()
        self.speak(f"{result.title}. {result.message}")

    def _changed(self) -> None:
        """A verdict on an earlier answer must not stand beside a new one.

        It also mends a race: a fast click can reach Python before the choice made just before it.
        """
        if self.feedback[self.place].value:
            self.outcomes.pop(self.place, None)
            self.feedback[self.place].value = ""
            self._turn()

    def go(self, place: int) -> None:
        """Show another question."""
        self.place = place
        self._turn()
        self.speak(f"{self._progress()} {self.questions[place][0]}")

    def _progress(self) -> str:
        right = sum(outcome == BENAR for outcome in self.outcomes.values())
        return say("widgets.quiz.progress", number=self.place + 1, total=len(self.questions), right=right)

    def _turn(self) -> None:
        for number, page in enumerate(self.pages):
            page.layout.display = "" if number == self.place else "none"
        self.back.disabled, self.forward.disabled = self.place == 0, self.place == len(self.questions) - 1
        self.progress.value = f"<span>{escape(self._progress())}</span>"

    def names(self):
        return [name for control in self.controls for name in control.names()]

    def description(self):
        lines = []
        for number, (prompt, exercise) in enumerate(self.questions, start=1):
            lines.append(say("widgets.quiz.static", number=number, prompt=prompt))
            mark = self._kind(exercise).mark
            lines += [f"{mark} {key}. {words}" for key, words in exercise.options.items()]
        return lines


quiz = Quiz
