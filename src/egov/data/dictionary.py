"""datasets/README.md, generated from datapackage.json: the dictionary people read on a web page.

Indonesian first, an English gloss beside it; one table per file. Never edit the page: edit the description
and run `egov data build`.
"""

from __future__ import annotations

from egov.data.card import KINDS, TYPES, licences, sources

INTRO = """<!-- Generated from datapackage.json by `egov data build`: do not edit. -->
# Kamus data Melek Digital

{description}

*{en}*

Cara memakai di buku catatan: `egov.data.load("{example}")`, `egov.data.describe("{example}")`, `egov.data.list()`.
Nilai kosong berarti tidak ada angka, bukan nol. Angka desimal memakai titik. Semua berkas UTF-8, pemisah koma.
Kolom `sumber_id` menunjuk ke tabel [sumber](#sumber).

| Tabel | Isi | Jenis | Unit |
| --- | --- | --- | --- |
"""


def cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def limits(field: dict) -> str:
    """The constraints of a field in a few words."""
    rules = field.get("constraints", {})
    parts = []
    if "enum" in rules:
        parts.append(", ".join(f"`{value}`" for value in rules["enum"]))
    if "minimum" in rules and "maximum" in rules:
        parts.append(f"{rules['minimum']} sampai {rules['maximum']}")
    elif "minimum" in rules:
        parts.append(f"mulai {rules['minimum']}")
    if "pattern" in rules:
        parts.append(f"pola `{rules['pattern']}`")
    if not rules.get("required"):
        parts.append("boleh kosong")
    return "; ".join(parts)


def table_page(described: dict) -> str:
    """The section of one table."""
    schema = described["schema"]
    lines = [
        f"## {described['name']}",
        "",
        f"**{described['title']}.** {described['description']}",
        "",
        f"*{described['en']}.*",
        "",
        f"- Jenis: {KINDS[described['kind']]}. Dipakai unit {', '.join(described['units'])}.",
        f"- Kunci: {', '.join(f'`{key}`' for key in schema['primaryKey'])}.",
    ]
    for key in schema.get("foreignKeys", []):
        target = key["reference"]
        table = target["resource"] or described["name"]
        lines.append(f"- `{', '.join(key['fields'])}` menunjuk ke `{table}.{target['fields'][0]}`.")
    if "generator" in described:
        lines.append(f"- Pembangkit: `{described['generator']}`.")
    lines += [
        f"- Sumber: {'; '.join(sources(described))}.",
        f"- Lisensi: {licences(described)}.",
        "",
        "| Kolom | Jenis | Satuan | Arti | English | Batas |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for field in schema["fields"]:
        values = (
            f"`{field['name']}`",
            TYPES[field["type"]],
            field.get("unit", ""),
            field["description"],
            field["en"],
            limits(field),
        )
        lines.append("| " + " | ".join(map(cell, values)) + " |")
    if described.get("planted"):
        lines += ["", "<details><summary>Untuk pengajar: pola yang sengaja ditanam</summary>", ""]
        lines += [f"- **{planted['id']}**: {planted['description']}" for planted in described["planted"]]
        lines += ["", "</details>"]
    return "\n".join(lines)


def page(package: dict) -> str:
    """The whole README as text."""
    resources = package["resources"]
    text = INTRO.format(description=package["description"], en=package["en"], example=resources[0]["name"])
    for described in resources:
        name, title = described["name"], cell(described["title"])
        text += f"| [{name}](#{name}) | {title} | {described['kind']} | {', '.join(described['units'])} |\n"
    return text + "\n" + "\n\n".join(map(table_page, resources)) + "\n"
