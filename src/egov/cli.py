"""The command `egov`: one word per task, each in a module of its own, imported only when it is called.

A command module offers `add_arguments(parser)` and `run(args) -> int` (the exit code). A problem the user can
mend is raised as `UserError`: its sentence is printed, nothing else.
"""

from __future__ import annotations

import argparse
import importlib
import sys

from egov.errors import UserError
from egov.paths import own_programs_first

COMMANDS = {
    "lab": ("egov.workspace.command", "buka ruang belajar di JupyterLab"),
    "receipt": ("egov.submit.command", "cocokkan kode tanda terima sebuah berkas tugas"),
    "doctor": ("egov.doctor.command", "periksa komputer dan ruang belajar ini"),
    "roster": ("egov.instructor.roster", "catat daftar peserta ke buku nilai (instructors)"),
    "build": ("egov.build.command", "text to notebooks (authors)"),
    "data": ("egov.data.command", "tabel kursus: daftar, keterangan, pemeriksaan"),
    "collect": ("egov.grading.collect", "kumpulkan kiriman dari zip, LMS, atau folder pertukaran (pengajar)"),
    "grade": ("egov.grading.command", "nilai kiriman peserta (pengajar)"),
}


def main(argv: list[str] | None = None) -> int:
    own_programs_first()
    argv = list(sys.argv[1:] if argv is None else argv)
    if not argv or argv[0] in {"-h", "--help"} or argv[0] not in COMMANDS:
        known = not argv or argv[0] in {"-h", "--help"}
        if not known:
            print(f"egov: perintah '{argv[0]}' tidak dikenal.", file=sys.stderr)
        print("Pemakaian: egov PERINTAH [pilihan]\n")
        for name, (_, summary) in COMMANDS.items():
            print(f"  {name:<10} {summary}")
        return 0 if known else 2
    module = importlib.import_module(COMMANDS[argv[0]][0])
    parser = argparse.ArgumentParser(prog=f"egov {argv[0]}", description=COMMANDS[argv[0]][1])
    module.add_arguments(parser)
    try:
        return module.run(parser.parse_args(argv[1:])) or 0
    except UserError as problem:
        print(f"egov {argv[0]}: {problem}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
