"""Indonesian for JupyterLab: a language pack, found through the entry point `jupyterlab.languagepack`.

`id_ID/LC_MESSAGES/*.po` are the source. JupyterLab reads their compiled forms, which are not in git: a wheel is built
with them (`build_hook.py`), a clone makes them here when a catalogue is newer.
"""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parent
LOCALE = "id_ID"
CATALOGUES = FOLDER / LOCALE / "LC_MESSAGES"


def _compile_if_newer() -> None:
    from egov.locale import catalogue  # Babel is loaded only if there is something to compile

    for source in catalogue.outdated(CATALOGUES):
        catalogue.compile_one(source)


_compile_if_newer()
