"""egov.data.load: any folder, fresh copies, types from the schema, a helpful error."""

import pandas as pd
import pytest

from egov import data
from egov.core.errors import UserError
from egov.data import package, tables

NAMES = sorted(package.resources())


@pytest.mark.parametrize("name", NAMES)
def test_table_loads_with_the_types_of_its_schema(name):
    tables._parsed.cache_clear()
    table = data.load(name)
    fields = package.resource(name)["schema"]["fields"]
    assert list(table.columns) == [field["name"] for field in fields]
    assert len(table) > 0
    kinds = {"integer": "i", "number": "f", "boolean": "b", "date": "M", "datetime": "M"}
    for field in fields:
        if field["type"] in kinds:
            assert table[field["name"]].dtype.kind == kinds[field["type"]], field["name"]
        if field.get("constraints", {}).get("required"):
            assert table[field["name"]].notna().all(), field["name"]


def test_every_call_returns_a_table_of_its_own():
    first = data.load("pengguna_internet")
    first.loc[:, "persen"] = 0.0
    first.drop(columns="negara", inplace=True)
    second = data.load("pengguna_internet")
    assert "negara" in second and second["persen"].max() > 90


def test_load_works_from_any_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    tables._parsed.cache_clear()
    assert len(data.load("jawaban_indonesia_2022")) == 4


@pytest.mark.parametrize(
    "wrong, close",
    [("pengguna-internet", "'pengguna_internet'"), ("penduduk.csv", "'penduduk'"), ("zzz", "egov.data.list()")],
)
def test_unknown_name_tells_the_nearest_or_where_the_list_is(wrong, close):
    with pytest.raises(KeyError) as caught:
        data.load(wrong)
    assert isinstance(caught.value, UserError)
    sentence = str(caught.value)
    assert sentence.startswith(f"Tabel '{wrong}' tidak dikenal") and close in sentence
    assert len(sentence) < 120, "one sentence, not a list of all tables"


def test_a_name_without_quotes_is_explained():
    with pytest.raises(data.UnknownTable, match="tanda kutip"):
        data.load(pd.DataFrame())


def test_namibia_is_not_read_as_a_missing_value():
    table = data.load("pengguna_internet")
    assert (table.loc[table["iso3"] == "NAM", "negara"] == "Namibia").all()
