"""Tables as pandas sees them: the types come from the schema, never from guessing.

A code such as 0012 stays text, a missing number stays missing, a date is a date. The file is parsed once per
process; every caller gets a copy of its own, so that no cell can spoil the table of another.
"""

from __future__ import annotations

from functools import cache

from egov.core.errors import UserError
from egov.core.messages import say
from egov.data.package import folder, resource

# Required numbers are plain numpy ones; where a value may be missing, whole numbers use the nullable type.
PLAIN = {"integer": "int64", "number": "float64", "boolean": "bool", "string": "str"}
NULLABLE = {"integer": "Int64", "number": "float64", "boolean": "boolean", "string": "str"}
TIMES = {"date": "%Y-%m-%d", "datetime": "%Y-%m-%d %H:%M"}


def column_type(field: dict) -> str:
    required = field.get("constraints", {}).get("required", False)
    return (PLAIN if required else NULLABLE)[field["type"]]


@cache
def _parsed(name: str):
    import pandas as pd

    described = resource(name)
    fields = described["schema"]["fields"]
    path = folder() / described["path"]
    if not path.is_file():
        raise UserError(say("data.missing_file", name=name))
    types = {field["name"]: column_type(field) for field in fields if field["type"] not in TIMES}
    # Given as column names with a format: pandas then converts the whole column at once, strictly.
    times = {field["name"]: TIMES[field["type"]] for field in fields if field["type"] in TIMES}
    table = pd.read_csv(
        path, encoding="utf-8", dtype={**types, **dict.fromkeys(times, "str")}, keep_default_na=False, na_values=[""]
    )
    for column, form in times.items():
        table[column] = pd.to_datetime(table[column], format=form)
    return table


def load(name: str):
    """The table `name` as a fresh pandas DataFrame; `egov.data.list()` shows the names there are."""
    resource(name)
    return _parsed(name).copy()
