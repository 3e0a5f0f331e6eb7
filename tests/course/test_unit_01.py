"""Unit 01's own promises: five decisions whatever one picks, consequences that return, a mirror kept at home."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from egov.data import load
from egov.units.common import mindset
from egov.units.u01.morning import COMPLAINTS, NODES, TRUST, WAIT


def mornings(node: str = "pintu", path: tuple = ()) -> Iterator[tuple]:
    """Every way through the counter morning, as tuples of picks."""
    if not NODES[node].picks:
        yield path
    for pick in NODES[node].picks:
        yield from mornings(pick.to, (*path, pick))


def test_every_morning_has_five_decisions():
    paths = list(mornings())
    assert len(paths) == 3**5
    assert {len(path) for path in paths} == {5}


def test_no_place_in_the_list_is_always_the_best():
    """Who presses the same button five times must not come out best."""

    def worth(pick):
        return pick.effects[TRUST] - pick.effects[WAIT] - 5 * pick.effects[COMPLAINTS]

    best = {max(range(3), key=lambda n: worth(node.picks[n])) for node in NODES.values() if node.picks}
    assert best == {0, 1, 2}


def test_bu_lina_sent_home_comes_back_in_the_family_group():
    for path in mornings():
        sent_home = path[1].to == "lansia-kecewa"
        assert (path[3].to == "grup-lina") is sent_home


def test_the_office_won_and_the_citizen_did_not():
    """What the lesson tells of 1999, 2019 and today."""
    sums = load("pindah_alamat").groupby("zaman").sum(numeric_only=True)
    office, citizen = sums["menit_petugas"], sums["menit_warga"]
    assert office["2019"] < 0.4 * office["1999"] and citizen["2019"] > 0.75 * citizen["1999"]
    assert citizen["kini"] < 0.1 * citizen["1999"] and sums["kunjungan"]["kini"] == 1


def test_the_mirror_has_twelve_statements_in_four_groups():
    assert len(mindset.STATEMENTS) == 12
    groups = [group for group, _text in mindset.STATEMENTS]
    assert {groups.count(group) for group in groups} == {3} and len(set(groups)) == 4


@pytest.mark.parametrize("inside", [True, False])
def test_the_mirror_is_kept_in_the_workspace_or_not_at_all(tmp_path, monkeypatch, inside):
    from egov.core import place

    monkeypatch.delenv(place.ENVIRONMENT, raising=False)
    monkeypatch.chdir(tmp_path)
    if inside:
        (tmp_path / place.MANIFEST).parent.mkdir(parents=True)
        (tmp_path / place.MANIFEST).write_text("{}", encoding="utf-8")
    assert mindset.kept(mindset.FIRST) == (tmp_path / "hasil" / "pola-pikir-01.json" if inside else None)
