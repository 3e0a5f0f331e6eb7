"""N people who sit down at one class server at the same moment: `make bench-hub` (ARGS="--people 10"), as root.

Printed: how long each waits for the room, cold and after `egov hub warm`; the memory of the rooms; how long the courier
takes when all hand in at once. Users and folders are removed afterwards. Nothing is timed against a limit.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import median

import psutil

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "hub"))

from hub_server import HAND_IN, OWN, UNIT, Browser, Server, as_user, class_server, lacking

NAMES = ("ani", "budi", "cici", "dedi", "euis", "fani", "gani", "hana", "ida", "joko")


def show(what: str, seconds: list[float]) -> None:
    print(f"{what:<34} median {median(seconds):6.1f} s, slowest {max(seconds):6.1f} s", flush=True)


def enter(browser: Browser, user: str) -> float:
    began = time.perf_counter()
    browser.enter(user, "api/status")
    return time.perf_counter() - began


def through_the_door(server: Server, user: str) -> Browser:
    browser = Browser(server)
    page = browser.log_in(user, server.slips[user])
    data = {"lama": server.slips[user], "baru": OWN, "ulang": OWN}
    browser.post(page, "/hub/sandi", **data) if page.url.endswith("/hub/sandi") else browser.log_in(user, OWN)
    return browser


def rooms(users: list[str]) -> float:
    """GB of all their processes together, shared pages counted once."""
    mine = [p for p in psutil.process_iter(["username"]) if p.info["username"] in users]
    return sum(p.memory_full_info().pss for p in mine) / 1e9


def hand_in(server: Server, user: str, nip: str) -> float:
    began = time.perf_counter()
    told = as_user(server, user, HAND_IN.format(unit=UNIT, nip=nip))
    if not told.stdout.startswith("Diterima"):
        sys.exit(f"{user}: {told.stdout}{told.stderr}")
    return time.perf_counter() - began


def main() -> None:
    line = argparse.ArgumentParser(description=__doc__)
    line.add_argument("--people", type=int, default=10)
    count = line.parse_args().people
    if reason := lacking():
        sys.exit(reason)
    people = {f"199001012015031{n:03d}": f"Uji{NAMES[n % 10]} Orang {n}" for n in range(1, count + 1)}
    print(f"{count} people, {os.cpu_count()} cores, {psutil.virtual_memory().total / 1e9:.0f} GB", flush=True)
    with class_server(people) as server, ThreadPoolExecutor(count) as pool:
        measure(server, pool, list(server.users.values()))


def arrive(server: Server, user: str) -> float:
    """From the slip to the room: the first log-in opens it at once."""
    began = time.perf_counter()
    enter(through_the_door(server, user), user)
    return time.perf_counter() - began


def measure(server: Server, pool: ThreadPoolExecutor, users: list[str]) -> None:
    show("slip to room, all at once, cold", list(pool.map(lambda user: arrive(server, user), users)))
    print(f"{'memory of the rooms':<34} {rooms(users):6.2f} GB, {rooms(users) / len(users):.2f} GB each", flush=True)
    for user in users:
        subprocess.run(["pkill", "-KILL", "-u", user], check=False)
    time.sleep(45)  # the hub looks every half minute whether a room is still there
    began = time.perf_counter()
    told = server.egov("hub", "warm", "--settings", str(server.settings))
    print(
        f"{'egov hub warm':<34} {time.perf_counter() - began:6.1f} s: {told.stdout.strip().splitlines()[-1]}",
        flush=True,
    )
    fresh = {user: Browser(server) for user in users}
    for user, browser in fresh.items():
        browser.log_in(user, OWN)
    show("a room, all at once, warmed", list(pool.map(lambda user: enter(fresh[user], user), users)))
    numbers = {user: nip for nip, user in server.users.items()}
    show("handing in, all at once", list(pool.map(lambda user: hand_in(server, user, numbers[user]), users)))


if __name__ == "__main__":
    main()
