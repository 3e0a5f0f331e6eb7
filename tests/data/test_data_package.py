"""The description is complete, every file agrees with it, and the whole stays small."""

import csv
import json
import os
import subprocess
import sys

import pytest

from egov.data import check, dictionary, package
from egov.synthetic import GENERATORS, rendered

RESOURCES = package.descriptor()["resources"]
FIELDS = [(r["name"], f) for r in RESOURCES for f in r["schema"]["fields"]]


def test_frictionless_finds_nothing_wrong():
    assert check.validation(package.folder() / "datapackage.json") == []


@pytest.mark.parametrize(
    "table, right, wrong",
    [
        ("spbe", "2.79", "27.9"),  # outside the scale
        ("spbe", "S190", "S999"),  # a source that does not exist
        ("situasi_kantor", "s02,", "s01,"),  # a key twice
        ("provinsi", "true", "ya"),  # not the type
    ],
)
def test_frictionless_finds_a_planted_error(tmp_path, table, right, wrong):
    for path in package.folder().iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    package_file, broken = tmp_path / "datapackage.json", tmp_path / f"{table}.csv"
    keep = {table, "sumber"}
    described = json.loads(package_file.read_text(encoding="utf-8"))
    described["resources"] = [r for r in described["resources"] if r["name"] in keep]
    for resource in described["resources"]:
        resource.pop("hash", None)  # the seal would notice any change; here the schema has to
    package_file.write_text(json.dumps(described), encoding="utf-8")
    assert check.validation(package_file) == []
    broken.write_bytes(broken.read_bytes().replace(right.encode(), wrong.encode(), 1))
    assert check.validation(package_file) != []


def test_every_file_in_datasets_is_described():
    assert check.strays(package.folder()) == []


def test_all_of_datasets_weighs_under_3_mb():
    assert sum(path.stat().st_size for path in package.folder().iterdir()) < 3_000_000


def test_readme_is_the_one_generated_from_the_description():
    readme = (package.folder() / "README.md").read_text(encoding="utf-8")
    assert readme == dictionary.page(package.descriptor()), "run: egov data build"


@pytest.mark.parametrize("described", RESOURCES, ids=lambda r: r["name"])
def test_table_is_described_for_people(described):
    for key in ("title", "description", "en", "units", "kind", "sources", "licenses"):
        assert described[key], f"{described['name']} lacks {key}"
    assert described["kind"] in {"nyata", "buatan"}
    assert described["schema"]["primaryKey"]
    assert all(unit in {f"{n:02d}" for n in range(15)} for unit in described["units"])
    generated = described["name"] in GENERATORS
    assert generated == ("generator" in described)
    assert described["kind"] != "buatan" or generated, "a synthetic table needs its generator"


@pytest.mark.parametrize("name, field", FIELDS, ids=[f"{n}.{f['name']}" for n, f in FIELDS])
def test_column_has_a_meaning_a_gloss_and_a_plain_name(name, field):
    assert field["name"] == field["name"].lower() and field["name"].replace("_", "").isalnum()
    assert field["description"].endswith(".") and field["en"]


def test_numbers_carry_a_unit():
    """A number without a unit invites misreading; ranks, counts of steps and codes are the exceptions."""
    free = {"peringkat", "nomor", "urutan", "kembali_ke", "kunjungan_ke", "loket", "baris", "kolom"}
    bare = [
        f"{n}.{f['name']}"
        for n, f in FIELDS
        if f["type"] in {"integer", "number"} and "unit" not in f and f["name"] not in free
    ]
    assert bare == []


@pytest.mark.parametrize("name", GENERATORS)
def test_generator_reproduces_the_committed_file(name):
    assert (package.folder() / f"{name}.csv").read_bytes() == rendered(name).encode("utf-8"), "run: egov data build"


def test_generators_do_not_depend_on_hash_order():
    """In a fresh interpreter with another hash seed, the tables that draw most come out the same."""
    names = ["aduan", "unggahan", "daftar_bantuan", "daftar_puskesmas", "pemakaian_aplikasi"]
    code = (
        "import hashlib; from egov.synthetic import rendered; "
        f"print([hashlib.sha256(rendered(n).encode()).hexdigest() for n in {names}])"
    )
    seen = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(seen) == 1


def test_files_have_unix_line_ends_and_no_byte_order_mark():
    for described in RESOURCES:
        content = (package.folder() / described["path"]).read_bytes()
        assert b"\r" not in content and not content.startswith(b"\xef\xbb\xbf") and content.endswith(b"\n")
        content.decode("utf-8")


def test_every_source_is_pointed_to():
    used = {"S193"}  # what `egov data refresh` writes
    for described in RESOURCES:
        with (package.folder() / described["path"]).open(encoding="utf-8", newline="") as file:
            if described["name"] != "sumber" and "sumber_id" in described["schema"]["fields"][-1]["name"]:
                used |= {row["sumber_id"] for row in csv.DictReader(file)}
    with (package.folder() / "sumber.csv").open(encoding="utf-8", newline="") as file:
        assert {row["sumber_id"] for row in csv.DictReader(file)} == used
