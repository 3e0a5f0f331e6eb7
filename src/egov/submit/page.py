"""The receipt as accessible HTML: every outside word escaped, colour never the only signal."""

from __future__ import annotations

import base64
from html import escape
from pathlib import Path

from egov.core import place
from egov.core.messages import say
from egov.submit import inbox
from egov.submit.pack import Receipt

BOX = "border:1px solid #1f5f99;border-left-width:6px;padding:10px 16px;background:#f5f9fd;color:#10243a"
WARN = "border:1px solid #8a5a00;border-left-width:6px;padding:6px 16px;background:#fff8e6;color:#3d2a00"
LINK = "display:inline-block;margin:4px 0;padding:6px 14px;background:#1f5f99;color:#ffffff;border-radius:4px"
CODE = "font:bold 1.6em monospace;letter-spacing:.12em"


def status(inner: str) -> str:
    """A live region: screen readers speak what appears in it."""
    return f'<div role="status" aria-live="polite" style="line-height:1.5;max-width:52em">{inner}</div>'


def plain(text: str) -> str:
    return f"<p>{escape(text)}</p>"


def problem(text: str) -> str:
    return f'<div style="{WARN}"><strong>!</strong> {escape(text)}</div>'


def receipt(found: Receipt) -> str:
    """Code first, then what is inside, what to look at again, what to do next."""
    checked = found.checked
    inside = say("submit.inside", answered=found.answered, all=len(checked.questions))
    rows = {
        "code": f'<span style="{CODE}">{found.code}</span>',
        "for": escape(f"{checked.name or '–'} ({checked.nip or '–'})"),
        "time": f"{found.made:%d-%m-%Y %H.%M.%S}",
        "file": f"<code>{escape(found.file.name)}</code>",
        "folder": f"<code>{escape(str(found.file.parent))}</code>",
        "content": escape(inside if checked.warnings else f"{inside}. {say('submit.whole')}"),
    }
    if "tries" in found.manifest:
        rows["tries"] = escape(say("submit.tries_sent", count=len(found.manifest["tries"])))
    body = "".join(
        f'<tr><th scope="row" style="text-align:left;padding:2px 16px 2px 0">{say(f"submit.row.{key}")}</th>'
        f'<td style="text-align:left">{value}</td></tr>'
        for key, value in rows.items()
    )
    browser = place.in_browser() and isinstance(found.file, Path)  # unit 00 shows a receipt without a file
    lines = ("1", "2", "browser" if browser else "3")
    if inbox.available():
        lines = lines[1:]  # it is on its way already
    steps = _download(found) if browser else ""
    steps += "".join(f"<li>{escape(say(f'submit.next.{key}'))}</li>" for key in lines)
    return (
        f'<div style="{BOX}"><strong>{say("submit.receipt", number=found.unit.number)}</strong>'
        f"<table>{body}</table></div>{_warnings(found)}"
        f"<p><strong>{say('submit.next_steps')}</strong></p><ol>{steps}</ol>"
    )


def _download(found: Receipt) -> str:
    """In the browser the file lies on no disk yet: a link that carries it."""
    data = base64.b64encode(found.file.read_bytes()).decode()
    link = f'<a style="{LINK}" download="{escape(found.file.name)}" href="data:application/zip;base64,{data}">'
    return f"<li>{link}{escape(say('submit.download'))}</a></li>"


def _warnings(found: Receipt) -> str:
    if not found.checked.warnings:
        return ""
    items = "".join(f"<li>{escape(text)}</li>" for _, text in found.checked.warnings)
    return (
        f'<div style="{WARN};margin-top:8px"><strong>! {say("submit.warnings")}</strong>'
        f"<ul>{items}</ul>{escape(say('submit.again'))}</div>"
    )
