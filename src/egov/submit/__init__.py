"""Handing in an assignment: one button, one file, one receipt.

>>> from egov.submit import submit_button
>>> submit_button("04")
"""

from __future__ import annotations


def submit_button(number: str) -> None:
    """Show the button at the end of assignment `number`."""
    from egov.submit.button import show

    show(number)


def submit(name: str):
    """Check and pack assignment `name` (or its number) and return the receipt; what the button does."""
    from egov.submit.pack import submit

    return submit(name)
