"""The page where files are dropped: what a bulk download says counts only where the instructor has ticked the box."""

from __future__ import annotations

import pytest
import requests
from desk_served import KEY, served
from test_desk_collect import FAUZI, SITI, answer, kelas, master, work, zipped  # noqa: F401 - fixtures

from egov.core.messages import say


@pytest.fixture
def page(kelas):  # noqa: F811
    """The desk of this class, as its browser speaks with it."""
    session = requests.Session()
    with served(kelas.root) as desk:
        address = f"{desk}/desk/kumpulkan"
        session.get(f"{address}?token={KEY}", timeout=60).raise_for_status()
        yield lambda files, **fields: dropped(session, address, files, fields)


def dropped(session: requests.Session, address: str, files: dict[str, bytes], fields: dict[str, str]) -> str:
    fields = {"_xsrf": session.cookies["_xsrf"], "tugas": "04-kecil", **fields}
    answered = session.post(address, data=fields, files=[("berkas", item) for item in files.items()], timeout=60)
    answered.raise_for_status()
    return answered.text


def test_a_bulk_download_is_one_by_the_box_alone(page, kelas):  # noqa: F811
    entry = "Siti Aminah_9_assignsubmission_file_"
    bulk = {"kiriman budi.zip": zipped({f"{entry}/tugas.zip": work(kelas, "1")}), f"{entry}.zip": work(kelas, "2")}
    there = kelas.root / "submitted"
    said = page(bulk)
    assert not (there / SITI).exists() and said.count("centang kotak unduhan") >= 2
    own = {f"tugas-04-{FAUZI}-20261121-120000.zip": work(kelas, "3")}
    assert say("desk.collect.done", terima=1, semua=1) in page(own) and answer(kelas, FAUZI) == "a = 3"
    assert say("desk.collect.done", terima=1, semua=1) in page({"unduhan.zip": bulk["kiriman budi.zip"]}, unduhan="1")
    assert answer(kelas, SITI) == "a = 1"
