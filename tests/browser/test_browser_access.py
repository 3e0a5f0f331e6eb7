"""Every lesson as it opens, with its saved outputs: nothing serious or critical for axe-core.

Live widgets are looked at where they are used (units 00, 01, 04); running all lessons again would cost minutes.
"""

from __future__ import annotations

from pathlib import Path

import pytest

LESSONS = sorted(path.name for path in (Path(__file__).resolve().parents[2] / "course").glob("*.ipynb"))


@pytest.mark.parametrize("lesson", LESSONS)
def test_a_saved_lesson_is_accessible(lab, lesson):
    lab.look(f"pelajaran/{lesson}")
    assert lab.violations() == []
    lab.photo(f"{lesson[:2]}-dibuka")
    lab.close()
