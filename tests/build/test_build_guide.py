"""The author guide says what the rules do."""

from __future__ import annotations

import re

from egov.build import blocks, minutes
from egov.build.rules import assignment, shape, words
from egov.exercises.loader import NAMES


def test_the_guide_gives_the_numbers_that_the_rules_hold(root):
    guide = (root / "docs/panduan-penulis.md").read_text(encoding="utf-8")
    told = (
        f"pelajaran paling lama {minutes.USUAL[0]} dan tugas {minutes.USUAL[1]}",
        f"unit 00: {minutes.BUDGET['00'][0]} dan {minutes.BUDGET['00'][1]}",
        f"unit 14: {minutes.BUDGET['14'][0]} dan {minutes.BUDGET['14'][1]}",
        f"{minutes.WORDS_A_MINUTE} kata semenit, {minutes.PICTURE} menit satu gambar atau tabel",
        f"{minutes.ACTIVITY} satu kegiatan, {minutes.CHOICE} satu pilihan, {minutes.CALCULATION} satu hitungan",
        f"{minutes.DISCUSSION} diskusi, {minutes.WRITTEN} soal tertulis",
        f"{shape.MIN_CELLS} sampai {shape.MAX_CELLS} sel, paling panjang {shape.MAX_LINES} baris",
        f"tiap {shape.EXERCISE_GAP} sel, gambar atau kegiatan tiap {shape.PICTURE_GAP} sel",
        f"paling sedikit {shape.EXERCISES} latihan dan {shape.CHARTS} gambar",
        f"Urutan: {', '.join(shape.SKELETON)}.",
        f"Kalimat paling panjang {words.MAX_WORDS} kata",
    )
    for line in told:
        assert line in guide, line
    assert assignment.LEAST_VARIANTS == {"latihan": 2, "soal": 3}


def test_the_guide_explains_every_key_and_kind(root):
    guide = (root / "docs/panduan-penulis.md").read_text(encoding="utf-8")
    assert set(blocks.KEYS) <= set(re.findall(r"`:(\w+):", guide))
    assert all(f"`{kind}`" in guide for kind in NAMES)
