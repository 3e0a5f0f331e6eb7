"""The note that the reader writes for the own counter, shown as a sheet of paper."""

from __future__ import annotations

from html import escape

from egov.charts import angka

PAPER = (
    "max-width:26em;margin:8px 0;padding:18px 22px;background:#FFFDF5;color:#1B1B1B;border:2px solid #5A5A5A;"
    "border-left:10px solid #0072B2;font-size:1.25em;line-height:1.5"
)


def kertas(menunggu: object = "…", loket: object = "…", besok: object = "…"):
    """The sheet; whatever is given is shown as it is, a number rounded to whole minutes."""
    from IPython.display import HTML

    whole = isinstance(menunggu, (int, float)) and not isinstance(menunggu, bool)
    minutes = angka(menunggu, 0) if whole else str(menunggu)
    return HTML(
        f'<div style="{PAPER}"><strong>{escape(str(loket))}</strong><br>'
        f"Rata-rata menunggu kemarin: <strong>{escape(minutes)} menit</strong>.<br>{escape(str(besok))}</div>"
    )
