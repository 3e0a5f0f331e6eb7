"""The tile map of the 38 provinces: one square each, its value printed in it, a table behind it.

Dark means more people online; the order of darkness survives a grey print. A province without a figure of its own
is hatched and has a dash, never a zero.
"""

from __future__ import annotations

from html import escape

from egov.charts import WARNA, angka, persen, put, show
from egov.data import load, province
from egov.units.u06.data import HOUSEHOLDS, PARENT, PERSONS, area, indicator

LOW, HIGH = 40, 100
NONE_YET = "empat provinsi baru masih tergabung dalam Papua dan Papua Barat"


def peta() -> None:
    """Persons 5+ using the internet, 2023; the own province framed."""
    values = indicator(PERSONS, 2023)
    own, held = province.chosen(), area(province.chosen())
    shown = persen(values[_code(held)], 1)
    _tiles(
        values,
        title=f"{own}: {shown} orang memakai internet" if own == held else f"{own} belum punya angka sendiri",
        what="orang 5 tahun ke atas yang memakai internet, 2023",
        source=f"BPS, Susenas 2023; 34 provinsi ({NONE_YET}); susunan petak kami sendiri",
    )
    _table(values, "Persen pengguna 2023")


def peta_perdesaan() -> None:
    """Rural households with internet, 2022: five squares without a figure."""
    values = indicator(HOUSEHOLDS, 2022, "perdesaan")
    _tiles(
        values,
        title="Perdesaan: lima petak kosong, dan kosong bukan nol",
        what="rumah tangga perdesaan yang mengakses internet, 2022",
        source=f"BPS, Susenas 2022; 34 provinsi ({NONE_YET}); susunan petak kami sendiri",
    )
    _table(values, "Persen perdesaan 2022")


def _code(name: str) -> str:
    return str(load("provinsi").set_index("provinsi")["kode_kemendagri"][name])


def _tiles(values, *, title: str, what: str, source: str) -> None:
    """Both maps share one scale, 40 to 100; below 40 all squares are palest, else one value darkens all others."""
    from matplotlib import colormaps, pyplot

    shades, own = colormaps["Blues"], _code(province.chosen())
    grid = load("peta_petak")
    fig, ax = pyplot.subplots(figsize=(10, 6.4), layout="constrained")
    for tile in grid.itertuples():
        value = values.get(tile.kode_kemendagri)
        if value is None:
            face, ink, label, hatch = "white", "#222222", "–", "///"
        else:
            face, label, hatch = shades(0.06 + 0.8 * max(0, value - LOW) / (HIGH - LOW)), angka(value, 1), None
            ink = _ink(face)
        mine = tile.kode_kemendagri == own
        square = pyplot.Rectangle((tile.kolom, tile.baris), 0.94, 0.94, facecolor=face, hatch=hatch,
                                  edgecolor=WARNA["jingga"] if mine else "#444444", linewidth=4 if mine else 1,
                                  linestyle="--" if hatch and not mine else "-", zorder=3 if mine else 2)  # fmt: skip
        ax.add_patch(square)
        ground = {"facecolor": "white", "edgecolor": "none", "pad": 1} if hatch else None
        name = ("◆ " if mine else "") + tile.singkatan
        ax.text(tile.kolom + 0.47, tile.baris + 0.3, name, ha="center", va="center", color=ink, fontsize=8,
                bbox=ground, zorder=4)  # fmt: skip
        ax.text(tile.kolom + 0.47, tile.baris + 0.66, label, ha="center", va="center", color=ink, fontsize=10.5,
                fontweight="bold", bbox=ground, zorder=4)  # fmt: skip
    ax.set(xlim=(-0.1, 14.1), ylim=(9.5, -0.1), aspect="equal", xticks=[], yticks=[])
    ax.set(xlabel="Barat → timur", ylabel="Selatan → utara")
    told = f"Persen {what}.\nMakin gelap, makin tinggi (40% ke bawah sama pucatnya).\n"
    told += "◆ provinsi Anda. Petak bergaris (–): tidak ada angka sendiri."
    ax.text(0, 8.15, told, fontsize=9.5, va="top")
    ax.grid(False)
    ax.spines[["left", "bottom"]].set_visible(False)
    show(fig, title=title, text=_words(values, what), source=source)


def _ink(face) -> str:
    """Black or white, whichever contrasts more: never below 4.5 to 1."""
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in face[:3]]
    light = 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    return "black" if (light + 0.05) / 0.05 >= 1.05 / (light + 0.05) else "white"


def _words(values, what: str) -> str:
    names = load("provinsi").set_index("kode_kemendagri")["provinsi"]
    ranked = values.sort_values()
    empty = [name for code, name in names.items() if code not in values]
    ends = [", ".join(f"{names[code]} {persen(v, 1)}" for code, v in part.items())
            for part in (ranked.head(3), ranked.tail(3)[::-1])]  # fmt: skip
    return (
        f"Peta petak: 38 kotak sama besar, satu untuk setiap provinsi, dari barat ke timur. Isinya persen {what}. "
        f"Provinsi Anda, {province.chosen()}, ditandai belah ketupat. "
        f"Terendah: {ends[0]}. Tertinggi: {ends[1]}. Tanpa angka sendiri: {', '.join(empty)}. "
        "Semua nilainya ada di tabel di balik peta."
    )


def _table(values, heading: str) -> None:
    """All squares as a table that opens on a click; readers without a picture need it first."""
    names = load("provinsi").set_index("kode_kemendagri")["provinsi"]
    rows = [(name, _cell(code, values, names)) for code, name in names.items()]
    body = "".join(f"<tr><td style='text-align:left'>{escape(n)}</td><td>{escape(v)}</td></tr>" for n, v in rows)
    html = (
        f"<details><summary>Tabel di balik peta (38 baris)</summary><table><thead><tr><th>Provinsi</th>"
        f"<th>{escape(heading)}</th></tr></thead><tbody>{body}</tbody></table></details>"
    )
    plain = "\n".join(f"{name}: {value}" for name, value in rows)
    put({"text/html": html, "text/plain": plain})


def _cell(code: str, values, names) -> str:
    if code in values:
        return persen(values[code], 2)
    return f"– (ikut {names[PARENT[code]]})" if code in PARENT else "– (tidak ada angka)"
