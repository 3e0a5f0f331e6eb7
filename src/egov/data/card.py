"""A readable card of one table: what it is, its columns and units, source, licence, first rows.

HTML in a notebook, plain text elsewhere. No script and no outside address is loaded; colours come from the
notebook's own theme so that the card stays readable in a dark one.
"""

from __future__ import annotations

from html import escape

from egov.core.messages import say
from egov.core.numbers import angka
from egov.data.package import descriptor, resource

TYPES = {
    "integer": "bilangan bulat",
    "number": "bilangan",
    "string": "teks",
    "boolean": "benar/salah",
    "date": "tanggal",
    "datetime": "tanggal dan jam",
}
WIDEST = 48  # characters of a text shown in the first rows
HEADS = ("column", "kind", "unit", "meaning")
LISTED = ("name", "title", "kind", "units")
KINDS = {"nyata": "angka terbit", "buatan": "data buatan untuk latihan"}


def sources(described: dict) -> list[str]:
    return [f"{s['title']} ({s['path']})" if "path" in s else s["title"] for s in described["sources"]]


def licences(described: dict) -> str:
    return "; ".join(licence["title"] for licence in described["licenses"])


def shortened(value: object) -> object:
    """A text cut to what fits a column; anything else as it is."""
    return value[: WIDEST - 1] + "…" if isinstance(value, str) and len(value) > WIDEST else value


def grid(caption: str, heads: list[str], rows, wrap: bool = True) -> str:
    """One accessible table. Styles stand on every cell because JupyterLab's own would win over the table's."""
    style = f' style="text-align:left;vertical-align:top{"" if wrap else ";white-space:nowrap"}"'
    head = "".join(f'<th scope="col"{style}>{escape(text)}</th>' for text in heads)
    body = "".join(
        f'<tr><th scope="row"{style}>{escape(str(first))}</th>'
        + "".join(f"<td{style}>{escape(str(value))}</td>" for value in rest)
        + "</tr>"
        for first, *rest in rows
    )
    return (
        f'<table><caption style="text-align:left">{escape(caption)}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    )


class Card:
    """What `egov.data.describe(name)` returns; Jupyter shows it by itself."""

    def __init__(self, name: str) -> None:
        from egov.data.tables import load

        self.described = resource(name)
        self.table = load(name)

    def facts(self) -> list[tuple[str, str]]:
        described = self.described
        return [
            (say("data.card.kind"), KINDS[described["kind"]]),
            (
                say("data.card.size"),
                say(
                    "data.card.size_value",
                    rows=angka(len(self.table)),
                    columns=len(self.table.columns),
                ),
            ),
            (say("data.card.key"), ", ".join(described["schema"]["primaryKey"])),
            (say("data.card.units"), ", ".join(described["units"])),
            (say("data.card.source"), "; ".join(sources(described))),
            (say("data.card.licence"), licences(described)),
        ]

    def columns(self) -> list[tuple[str, str, str, str]]:
        return [
            (field["name"], TYPES[field["type"]], field.get("unit", ""), field["description"])
            for field in self.described["schema"]["fields"]
        ]

    def first_rows(self):
        """Five rows as text, long ones cut, so that a row stays a row."""
        rows = self.table.head().copy()
        for column in rows.select_dtypes("datetime"):
            form = "%Y-%m-%d" if (rows[column].dropna().dt.hour == 0).all() else "%Y-%m-%d %H:%M"
            rows[column] = rows[column].dt.strftime(form)
        for field in self.described["schema"]["fields"]:
            if field["type"] == "string":
                rows[field["name"]] = [shortened(value) for value in rows[field["name"]]]
        return rows

    def __repr__(self) -> str:
        wide = max(len(row[0]) for row in self.columns())
        lines = [f"{self.described['name']}: {self.described['title']}", self.described["description"], ""]
        lines += [f"{label}: {value}" for label, value in self.facts()]
        lines += ["", say("data.card.columns")]
        for name, kind, unit, meaning in self.columns():
            lines.append(f"  {name:<{wide}}  {kind}{', ' + unit if unit else ''}. {meaning}")
        return "\n".join([*lines, "", say("data.card.rows"), self.first_rows().to_string(index=False, na_rep="")])

    def _repr_html_(self) -> str:
        described = self.described
        facts = "".join(f"<dt><b>{escape(label)}</b></dt><dd>{escape(value)}</dd>" for label, value in self.facts())
        first = self.first_rows()
        shown = zip(*(first[column].astype(object).where(first[column].notna(), "") for column in first), strict=True)
        return (
            f'<section lang="id"><h4>{escape(described["title"])} (<code>{escape(described["name"])}</code>)</h4>'
            f"<p>{escape(described['description'])}</p><dl>{facts}</dl>"
            f"{grid(say('data.card.columns'), [say(f'data.card.head.{key}') for key in HEADS], self.columns())}"
            f'<div style="overflow-x:auto">{grid(say("data.card.rows"), list(first), shown, wrap=False)}</div>'
            "</section>"
        )


def describe(name: str) -> Card:
    """A card of the table `name`: what, unit, source, licence, first rows."""
    return Card(name)


def catalog():
    """All tables with title, kind and the units that use them, as a DataFrame."""
    import pandas as pd

    rows = [(r["name"], r["title"], r["kind"], ", ".join(r["units"])) for r in descriptor()["resources"]]
    return pd.DataFrame(rows, columns=[say(f"data.list.{key}") for key in LISTED])
