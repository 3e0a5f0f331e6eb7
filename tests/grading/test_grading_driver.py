"""`egov grade` from the command line: honest work gets what it deserves, in nbgrader's own gradebook and folders."""

from __future__ import annotations

from grading_course import FULL, egov


def test_grade_writes_gradebook_folders_and_report(small):
    small.submit("benar", small.reference())
    small.submit("kosong", small.released())
    small.submit("rusak", "{")
    done = egov("grade", small.assignment, "--course", str(small.root))
    assert done.returncode == 0, done.stderr
    assert small.scores("benar") == FULL
    assert small.scores("kosong") == dict.fromkeys(FULL, 0.0)
    assert (
        done.stdout.splitlines()[-1] == "1 dinilai · 1 menunggu nilai tertulis · 1 tidak dapat dinilai · 0 galat sistem"
    )
    report = (small.root / "reports" / f"{small.assignment}.csv").read_text(encoding="utf-8-sig")
    assert "rusak" in report and "terpotong" in report
