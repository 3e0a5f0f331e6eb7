"""How fast the desk answers for 3,000 people and 15 units: `make bench-desk` (ARGS="--people 300 --units 5").

A class is put straight into a gradebook and folders, then the desk is started as an instructor does and each page is
asked for three times; printed are the first answer and the best of the next two. Nothing is timed against a limit.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import random
import socket
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import psutil
import requests

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "desk"), str(HERE.parent / "grading")]

from desk_class import NOON, hand_in, made, nip  # noqa: E402

KEY = "bangku-ukur"
WORDS = [f"kata{n}" for n in range(3000)]


def fill(root: Path, people: int, units: list[str]):
    """Nine in ten hand in; one written answer in five still waits; one person in fifty copies a neighbour."""
    course, luck = made(root, units, people), random.Random(1)
    for number, unit in enumerate(units):
        works, before, notes = {}, "", []
        for n in range(1, people + 1):
            if luck.random() < 0.1:
                continue
            good = luck.random()
            before = before if n % 50 == 0 else " ".join(luck.choices(WORDS, k=60))
            works[nip(n)] = {"uji-a": 2.0 * (luck.random() < good), "uji-f": 3.0 * (luck.random() < good),
                             "uji-s": luck.choice([0.0, 1.0, 2.0]), "esai": luck.choice([None, 0.0, 1.5, 3.0, 3.0]),
                             "teks": before}  # fmt: skip
            slips = [[unit, "uji-a", "text_number", "Itu tulisan."]] if luck.random() < 0.2 else []
            notes.append(
                json.dumps({"student": nip(n), "state": "graded", "mark": "0" * 64, "slips": slips, "notes": []})
            )
        hand_in(course, unit, works, when=lambda n: NOON + dt.timedelta(minutes=n), files=number == 0)
        for person in works if number else ():  # the other units' folders are only counted
            (course.root / "submitted" / person / unit).mkdir(parents=True, exist_ok=True)
        (course.root / "reports").mkdir(exist_ok=True)
        (course.root / "reports" / f"{unit}.jurnal").write_text("\n".join(notes) + "\n")
    rule = {"sertifikat": {"unit": [], "persen": 50, "jp": 0, "kata": {}}}
    (course.root / "meja.json").write_text(json.dumps(rule))
    return course


@dataclass
class Desk:
    process: subprocess.Popen
    watched: psutil.Process
    top: str
    session: requests.Session


def started(root: Path) -> Desk:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    words = [sys.executable, "-m", "egov.cli", "desk", "--no-browser", "--port", str(port), "--course", str(root)]
    process = subprocess.Popen(words, env={**os.environ, "JUPYTER_TOKEN": KEY}, stdout=subprocess.DEVNULL)
    top, session = f"http://127.0.0.1:{port}/desk", requests.Session()
    while True:
        try:
            session.get(f"{top}/daftar?token={KEY}", timeout=600).raise_for_status()
            return Desk(process, psutil.Process(process.pid), top, session)
        except requests.ConnectionError:
            if process.poll() is not None:
                sys.exit("the desk did not start")
            time.sleep(0.5)


def asked(desk: Desk, address: str, **fields: str) -> tuple[float, float, int]:
    """Seconds until the answer was here, seconds the desk worked on it, and how long it was."""
    session, before, began = desk.session, sum(desk.watched.cpu_times()[:2]), time.perf_counter()
    if fields:
        answer = session.post(address, data={"_xsrf": session.cookies["_xsrf"], **fields}, timeout=900)
    else:
        answer = session.get(address, timeout=900)
    answer.raise_for_status()
    return time.perf_counter() - began, sum(desk.watched.cpu_times()[:2]) - before, len(answer.content)


def show(name: str, told: list[tuple[float, float, int]]) -> None:
    wall, work, size = zip(*told, strict=True)
    print(f"{name:<32} first {wall[0]:6.2f} s (work {work[0]:5.2f}), then {min(wall[1:]):6.2f} s "
          f"(work {min(work[1:]):5.2f}), {size[0] / 1e6:5.2f} MB", flush=True)  # fmt: skip


def main() -> None:
    line = argparse.ArgumentParser(description=__doc__)
    line.add_argument("--people", type=int, default=3000)
    line.add_argument("--units", type=int, default=15)
    given = line.parse_args()
    units = [f"{n:02d}-unit" for n in range(given.units)]
    with tempfile.TemporaryDirectory() as folder:
        began = time.perf_counter()
        course = fill(Path(folder) / "kelas", given.people, units)
        print(f"{given.people} people x {given.units} units, made in {time.perf_counter() - began:.0f} s; "
              f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}", flush=True)  # fmt: skip
        desk = started(course.root)
        try:
            measure(desk, units[0])
        finally:
            desk.process.terminate()
            desk.process.wait(30)


def measure(desk: Desk, unit: str) -> None:
    top = desk.top
    question = f"{top}/tertulis?tugas={unit}&soal=esai"
    pages = {
        "Kelas": f"{top}/kelas", "Daftar": f"{top}/daftar", "Tenggat": f"{top}/tenggat",
        "Kumpulkan": f"{top}/kumpulkan", "Nilai": f"{top}/nilai", "Tertulis, questions": f"{top}/tertulis",
        "Tertulis, an answer": question, "Kemiripan": f"{top}/kemiripan?soal={unit}/{unit}/esai",
        "Laporan": f"{top}/laporan?tugas={unit}", "Tinjau ulang": f"{top}/tinjau", "Hasil": f"{top}/hasil",
        "Sertifikat": f"{top}/sertifikat", "XLSX of results": f"{top}/hasil?unduh=xlsx",
        "XLSX of written answers": f"{top}/tertulis/excel?tugas={unit}",
    }  # fmt: skip
    for name, address in pages.items():
        show(name, [asked(desk, address) for _ in range(3)])
    desk.session.headers["HX-Request"] = "true"
    told = []
    for _ in range(5):
        page = desk.session.get(question, timeout=900).text
        person = page.partition('name="siapa" value="')[2].partition('"')[0]
        told.append(asked(desk, question, apa="tingkat-0", siapa=person, skor="", komentar=""))
    show("Tertulis, stored and the next", told)


if __name__ == "__main__":
    main()
