"""What the assignment begins from, said in sentences: the kept sketch, the province, and what is still empty."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from egov.data import province
from egov.exercises import loader
from egov.exercises.slips import Slip, is_placeholder
from egov.units.common import sketch
from egov.units.u14.data import AFTER, BEFORE, SERVICE, specimen
from egov.widgets.base import verdict_html

WORDS = {
    "unfilled": "Belum terisi: {names}. Isi dulu di soalnya, jalankan selnya, lalu jalankan lagi sel ini.",
    "unread": "Tabel {name} belum dapat dibaca. {slip}",
    "sketch": "Sketsa Anda dari unit 08, “{service}”, siap ditempel ke Soal 1:",
    "nameless": "tanpa nama",
    "no_sketch": "Sketsa unit 08 tidak ada di folder ini. Inilah contoh bentuknya ({service}); isinya ganti dengan "
    "layanan Anda sendiri:",
    "short": "Sketsanya baru {count} langkah. Tambah sampai paling sedikit lima.",
    "after": "Contoh bentuk untuk Soal 2, sesudah dirancang ulang:",
    "province": "Provinsi Anda: {name}. Persen penggunanya dipakai di Soal 4.",
    "no_province": "Provinsi belum tersimpan. Tulis nama provinsi Anda pada sel identitas di atas.",
}
FEWEST = 5
HANDED_OUT = ("Nama layanan saya", "Pesan 30 kata untuk warga")


def unfilled(given: Mapping[str, object]) -> bool:
    """Say what is still empty among the tables `given`; or cannot be read; False when all is there."""
    names = [name for name, value in given.items() if _empty(value)]
    if names:
        tell("neutral", WORDS["unfilled"].format(names=", ".join(names)))
        return True
    asked = {one.variable: one for one in loader.questions("14")}
    for name, value in given.items():
        try:
            if name in asked:
                asked[name].clean(value)
        except Slip as slip:
            tell("neutral", WORDS["unread"].format(name=name, slip=slip))
            return True
    return False


def _empty(value: object) -> bool:
    """Nothing there, or still what the page's cell was handed out with."""
    return value is None or is_placeholder(value) or (isinstance(value, (str, list)) and value in ("", [], *HANDED_OUT))


def tell(kind: str, words: str) -> None:
    _put(verdict_html(kind, escape(words)), words)


def _put(html: str, plain: str) -> None:
    from egov.charts import put

    put({"text/html": html, "text/plain": plain})


def show() -> None:
    """The kept sketch and province, or what to do without."""
    kept = sketch.read()
    if kept.sebelum:
        told = [WORDS["sketch"].format(service=kept.layanan or WORDS["nameless"])]
        code = sketch.lines(kept.sebelum)
        told += [WORDS["short"].format(count=len(kept.sebelum))] if len(kept.sebelum) < FEWEST else []
    else:
        told = [WORDS["no_sketch"].format(service=SERVICE)]
        code = sketch.lines([sketch.Row(*row) for row in specimen(BEFORE)])
    after = sketch.lines([sketch.Row(*row) for row in specimen(AFTER)], "sesudah")
    name = province.kept()
    last = WORDS["province"].format(name=name) if name else WORDS["no_province"]
    parts = [*((words, "") for words in told[:1]), ("", code), *((words, "") for words in told[1:])]
    parts += [(WORDS["after"], ""), ("", after), (last, "")]
    html = "".join(f"<pre>{escape(code)}</pre>" if code else f"<p>{escape(words)}</p>" for words, code in parts)
    _put(html, "\n".join(words or code for words, code in parts))


def chairs_shown(asked: Mapping[str, str]) -> None:
    """Four questions as a table."""
    rows_html = "".join(
        f"<tr><th scope='row' style='text-align:left'>{escape(chair)}</th>"
        f"<td style='text-align:left'>{escape(words)}</td></tr>"
        for chair, words in asked.items()
    )
    _put(f"<table>{rows_html}</table>", "\n".join(f"{chair}: {words}" for chair, words in asked.items()))
