"""A readable card of one table: what it is, its columns and units, source, licence, first rows.

HTML in a notebook, plain text elsewhere. No script and no outside address is loaded; colours come from the
notebook's own theme so that the card stays readable in a dark one.
"""

from __future__ import annotations

from html import escape

from egov.data.package import descriptor, resource
from egov.messages.data import MESSAGES

TYPES = {
    "integer": "bilangan bulat",
    "number": "bilangan",
    "string": "teks",
    "boolean": "benar/salah",
    "date": "tanggal",
    "datetime": "tanggal dan jam",
}
KINDS = {"nyata": "angka terbit", "buatan": "data buatan untuk latihan"}


def sources(described: dict) -> list[str]:
    return [f"{s['title']} ({s['path']})" if "path" in s else s["title"] for s in described["sources"]]


def licences(described: dict) -> str:
    return "; ".join(licence["title"] for licence in described["licenses"])


class Card:
    """What `egov.data.describe(name)` returns; Jupyter shows it by itself."""

    def __init__(self, name: str) -> None:
        from egov.data.tables import load

        self.described = resource(name)
        self.table = load(name)

    def facts(self) -> list[tuple[str, str]]:
        described = self.described
        return [
            (MESSAGES["card_kind"], KINDS[described["kind"]]),
            (
                MESSAGES["card_size"],
                MESSAGES["card_size_value"].format(
                    rows=f"{len(self.table):,}".replace(",", "."), columns=len(self.table.columns)
                ),
            ),
            (MESSAGES["card_key"], ", ".join(described["schema"]["primaryKey"])),
            (MESSAGES["card_units"], ", ".join(described["units"])),
            (MESSAGES["card_source"], "; ".join(sources(described))),
            (MESSAGES["card_licence"], licences(described)),
        ]

    def columns(self) -> list[tuple[str, str, str, str]]:
        return [
            (field["name"], TYPES[field["type"]], field.get("unit", ""), field["description"])
            for field in self.described["schema"]["fields"]
        ]

    def __repr__(self) -> str:
        wide = max(len(row[0]) for row in self.columns())
        lines = [f"{self.described['name']}: {self.described['title']}", self.described["description"], ""]
        lines += [f"{label}: {value}" for label, value in self.facts()]
        lines += ["", MESSAGES["card_columns"]]
        for name, kind, unit, meaning in self.columns():
            lines.append(f"  {name:<{wide}}  {kind}{', ' + unit if unit else ''}. {meaning}")
        return "\n".join([*lines, "", MESSAGES["card_rows"], self.table.head().to_string(index=False)])

    def _repr_html_(self) -> str:
        described = self.described
        facts = "".join(f"<dt><b>{escape(label)}</b></dt><dd>{escape(value)}</dd>" for label, value in self.facts())
        head = "".join(f'<th scope="col" style="text-align:left">{escape(h)}</th>' for h in MESSAGES["card_heads"])
        left = ' style="text-align:left;vertical-align:top"'
        body = "".join(
            f'<tr><th scope="row"{left}><code>{escape(row[0])}</code></th>'
            + "".join(f"<td{left}>{escape(cell)}</td>" for cell in row[1:])
            + "</tr>"
            for row in self.columns()
        )
        rows = self.table.head().to_html(index=False, border=0, na_rep="")
        return (
            f'<section lang="id"><h4>{escape(described["title"])} (<code>{escape(described["name"])}</code>)</h4>'
            f"<p>{escape(described['description'])}</p><dl>{facts}</dl>"
            f'<table><caption style="text-align:left">{escape(MESSAGES["card_columns"])}</caption>'
            f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
            f'<p>{escape(MESSAGES["card_rows"])}</p><div style="overflow-x:auto">{rows}</div></section>'
        )


def describe(name: str) -> Card:
    """A card of the table `name`: what, unit, source, licence, first rows."""
    return Card(name)


def catalog():
    """All tables with title, kind and the units that use them, as a DataFrame."""
    import pandas as pd

    rows = [(r["name"], r["title"], r["kind"], ", ".join(r["units"])) for r in descriptor()["resources"]]
    return pd.DataFrame(rows, columns=MESSAGES["list_columns"])
