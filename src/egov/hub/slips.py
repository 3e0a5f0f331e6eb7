"""Slips with account and first password: one page to print and cut."""

from __future__ import annotations

from html import escape

from egov.core.messages import say
from egov.hub.accounts import Slip

STYLE = """
@page { size: A4; margin: 12mm }
body { font: 13pt/1.35 system-ui, sans-serif; margin: 0; color: #111 }
main { display: grid; grid-template-columns: 1fr 1fr; gap: 0 }
section { border: 1px dashed #555; padding: 5mm 6mm; break-inside: avoid }
h2 { font-size: 13pt; margin: 0 0 2mm } p { margin: 1mm 0 }
code { font: bold 15pt/1.3 ui-monospace, monospace }
"""


def page(slips: list[Slip], address: str) -> str:
    """HTML; the words on each slip are all that a trainee needs for the first visit."""
    boxes = "".join(
        f"<section><h2>{escape(slip.name)}</h2><p>{escape(say('hub.slip.address', address=address))}</p>"
        f"<p>{escape(say('hub.slip.user'))} <code>{escape(slip.user)}</code></p>"
        f"<p>{escape(say('hub.slip.password'))} <code>{escape(slip.password)}</code></p>"
        f"<p>{escape(say('hub.slip.change'))}</p></section>"
        for slip in slips
    )
    title = escape(say("hub.slip.title"))
    return (
        f'<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>{title}</title>'
        f"<style>{STYLE}</style></head><body><main>{boxes}</main></body></html>\n"
    )
