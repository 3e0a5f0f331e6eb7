"""Funnel explorer: three settings, one pair of bars a stage, and what was looked at so far. Counts, no percentages."""

from __future__ import annotations

from html import escape

import ipywidgets as w

from egov.core.numbers import angka
from egov.units.u12 import data
from egov.widgets.base import INK, Activity, picture_html, verdict_html
from egov.widgets.svg import document, text

AGES = {"semua umur": "", "di bawah 30": "di bawah 30", "30–49": "30-49", "50 ke atas": "50 ke atas"}
HELP = {"sendiri atau dibantu": None, "sendiri": False, "dibantu petugas": True}
WORDS = {
    "title": "Corong: siapa jatuh di mana?",
    "how": "Pilih dengan mouse, atau tombol panah dan spasi. Satu baris tabel mewakili 25 unduhan.",
    "age": "Umur",
    "help": "Bantuan",
    "staff": "tanpa pegawai",
    "all": "semua",
    "own": "setelan Anda",
    "leak": "{group}: dari {first} ke {then} hilang {lost} orang, terbanyak sebelum selesai.",
    "empty": "{group}: tidak ada orangnya.",
    "seen": "Sudah Anda buka",
    "alt": "Corong {group}. {steps}.",
    "close": "Dua setelan mana yang paling berbeda? Bandingkan orang yang masuk dengan yang selesai.",
}
KEPT = 4  # so many settings stay in the table; more would push the picture off the screen
HATCHED, PLAIN = "url(#arsir)", "#FFFFFF"


class FunnelExplorer(Activity):
    """Bars of everybody, and beside them bars of whom the settings leave."""

    def __init__(self):
        super().__init__(WORDS["title"], WORDS["how"])
        self.age, self.help, self.staff = next(iter(AGES)), next(iter(HELP)), True
        self.seen: dict[str, dict[str, int]] = {}

    def body(self):
        self.ages = w.RadioButtons(options=list(AGES), description=WORDS["age"], layout=w.Layout(width="auto"))
        self.helps = w.RadioButtons(options=list(HELP), description=WORDS["help"], layout=w.Layout(width="auto"))
        self.tick = w.Checkbox(value=False, description=WORDS["staff"], indent=False, layout=w.Layout(width="auto"))
        self.result = w.HTML()
        for control in (self.ages, self.helps, self.tick):
            control.observe(lambda _change: self.go(), "value")
        self.go(aloud=False)
        controls = w.VBox([self.ages, self.helps, self.tick], layout=w.Layout(flex="0 0 auto"))
        self.result.layout = w.Layout(flex="1 1 420px", min_width="300px")
        return [w.Box([controls, self.result], layout=w.Layout(flex_flow="row wrap", grid_gap="0 12px"))]

    @property
    def group(self) -> str:
        return ", ".join([self.age, self.help, *([] if self.staff else [WORDS["staff"]])])

    def steps(self) -> dict[str, int]:
        return data.funnel(data.accounts(AGES[self.age], HELP[self.help], self.staff))

    def leak(self) -> str:
        """Where this funnel loses most people before they are served; not to come back is no leak."""
        steps = list(self.steps().items())[:-1]
        if not steps[0][1]:
            return WORDS["empty"].format(group=self.group)
        pairs = zip(steps, steps[1:], strict=False)
        lost, first, then = max(
            ((many - few, first, then) for (first, many), (then, few) in pairs), key=lambda found: found[0]
        )
        return WORDS["leak"].format(group=self.group, first=first, then=then, lost=angka(lost))

    def go(self, aloud: bool = True) -> None:
        """Draw what the controls say now."""
        self.age, self.help, self.staff = self.ages.value, self.helps.value, not self.tick.value
        self.seen[self.group] = self.steps()
        told = self.leak()
        self.result.value = (
            picture_html(self.picture(), self.alt()) + verdict_html("neutral", escape(told)) + self.table()
        )
        if aloud:
            self.speak(told)

    def alt(self) -> str:
        steps = "; ".join(f"{name} {angka(count)}" for name, count in self.steps().items())
        return WORDS["alt"].format(group=self.group, steps=steps)

    def picture(self):
        every = data.funnel(data.accounts(staff=True))
        full = every["mengunduh"]
        own = self.steps()
        rows = [(name, every[name] / full, every[name], own[name] / full, own[name]) for name in every]
        return bars(rows, (WORDS["all"], WORDS["own"]))

    def table(self) -> str:
        """The settings looked at last: who came in, who finished."""
        rows = "".join(
            f"<tr><td style='padding-right:14px'>{escape(group)}</td><td style='text-align:right'>"
            f"{angka(steps['mengunduh'])} mengunduh</td><td style='text-align:right;padding-left:14px'>"
            f"{angka(steps['selesai'])} selesai</td></tr>"
            for group, steps in list(self.seen.items())[-KEPT:]
        )
        return f"<strong>{WORDS['seen']}</strong><table>{rows}</table><p>{WORDS['close']}</p>"

    def names(self):
        return [(".widget-radio-box", WORDS["age"], ""), (".widget-radio-box", WORDS["help"], "")]

    def description(self):
        return [
            f"{WORDS['age']}: {', '.join(AGES)}. {WORDS['help']}: {', '.join(HELP)}.",
            f"Satu tanda centang: {WORDS['staff']}.",
            self.alt(),
            WORDS["close"],
        ]


def bars(rows: list[tuple[str, float, int, float, int]], names: tuple[str, str]) -> str:
    """For each (stage, part, count, own part, own count) a plain and a hatched bar, low enough for one screen."""
    left, long = 150, 360
    parts = []
    for place, (name, fill) in enumerate(zip(names, (PLAIN, HATCHED), strict=True)):
        x = left + 110 * place
        parts += [f'<rect x="{x}" y="6" width="16" height="13" fill="{fill}" stroke="{INK}"/>', text(x + 22, 18, name)]
    for line, (label, part, count, own_part, own) in enumerate(rows):
        top = 30 + 44 * line
        parts.append(text(4, top + 23, label))
        for step, (share, value, fill) in enumerate(((part, count, PLAIN), (own_part, own, HATCHED))):
            width, y = max(1.0, long * share), top + 17 * step
            parts.append(f'<rect x="{left}" y="{y}" width="{width:.1f}" height="15" fill="{fill}" stroke="{INK}"/>')
            parts.append(text(left + width + 6, y + 13, angka(value), size=13, bold=step == 1))
    return document(600, 34 + 44 * len(rows), parts)
