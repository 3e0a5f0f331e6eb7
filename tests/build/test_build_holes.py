"""Faults that once left everything green: each is now an error with a sentence, from the author's own command."""

from __future__ import annotations

LESSON = "04-membaca-62-dan-73"


def test_a_unit_under_another_slug_is_told(project):
    (project.top / f"course/text/{LESSON}.md").rename(project.top / "course/text/04-membaca-angka.md")
    done = project.run("build", "--only", "04")
    assert done.returncode == 1 and "04-membaca-angka.md" in done.stderr and LESSON in done.stderr


def test_changed_code_and_a_deleted_table_make_outputs_stale(project):
    def told() -> str:
        return project.run("build", "--check", "--only", "04").stdout

    stale = f"course/{LESSON}.ipynb: hasilnya sudah usang"
    assert stale not in told()
    for path in ("src/egov/units/u04/charts.py", "src/egov/widgets/slider.py"):
        module = project.top / path
        before = module.read_text(encoding="utf-8")
        module.write_text("# a comment changes nothing\n" + before, encoding="utf-8")
        quiet = stale not in told()
        module.write_text(before + "\n\nLAIN = 7\n", encoding="utf-8")
        assert quiet and stale in told(), path
        module.write_text(before, encoding="utf-8")
    (project.top / "datasets/jawaban_indonesia_2022.csv").unlink()
    assert stale in told()


def test_a_revised_figure_that_makes_a_lesson_unsolvable_is_refused(project):
    before = (project.top / f"course/{LESSON}.ipynb").read_bytes()
    project.edit("datasets/penduduk_terdaftar.csv", "275361267", "276361267")
    done = project.run("build", "--only", "04")
    assert done.returncode == 1
    assert "(latihan orang-indonesia)" in done.stderr and "petunjuk terakhir menyuruh menulis" in done.stderr
    assert (project.top / f"course/{LESSON}.ipynb").read_bytes() == before


def test_a_sketch_builds_and_keeps_every_rule_at_once(project):
    register = project.top / "course/units.toml"
    row = '\n[[unit]]\nnomor = "15"\nslug = "contoh-baru"\njudul = "Contoh baru"\njp = 2\nbagian = "C"\n'
    register.write_text(register.read_text(encoding="utf-8").rstrip("\n") + "\n" + row, encoding="utf-8")
    laid = project.run("unit", "15")
    assert laid.returncode == 0 and "course/text/15-contoh-baru.md" in laid.stdout
    built = project.run("build", "--only", "15")
    assert built.returncode == 0, built.stderr
    checked = project.run("check", "15")
    assert checked.returncode == 0, checked.stdout
    again = project.run("unit", "15")
    assert again.returncode == 1 and "Tidak ada yang ditimpa" in again.stderr
