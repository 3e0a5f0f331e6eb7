"""`egov web`: the browser edition as a folder of files."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from egov.core import paths
from egov.core.errors import UserError
from egov.core.messages import say


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", type=Path, metavar="FOLDER", help=say("web.help.out"))
    given = os.environ.get("PYODIDE") or None
    parser.add_argument("--pyodide", type=Path, metavar="FOLDER", default=given, help=say("web.help.pyodide"))


def run(args: argparse.Namespace) -> int:
    from egov.web.site import build

    root = paths.root()
    if root is None:
        raise UserError(say("web.no_clone"))
    site = (args.out or root / "dist" / "web").resolve()
    build(root, site, args.pyodide and Path(args.pyodide).resolve(), tell=print)
    files = [path for path in site.rglob("*") if path.is_file()]
    size = sum(path.stat().st_size for path in files) / 1e6
    print(say("web.done", site=site, files=len(files), size=round(size, 1)))
    return 0
