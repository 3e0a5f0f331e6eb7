"""`MelekDigital.exe`: the folder that `egov web` made inside one program, by Go's own cross-compiler."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from egov.core.errors import UserError
from egov.core.messages import say
from egov.web.archive import write_zip

PROGRAM = "MelekDigital.exe"
# Nothing of this machine goes into the program: the same sources and the same Go give the same bytes.
FLAGS = ["-trimpath", "-buildvcs=false", "-ldflags=-s -w -buildid="]


def build(sources: Path, site: Path, work: Path, program: Path, system: str = "windows") -> Path:
    """Compile; `system` is another one in tests, which run the same program here."""
    if shutil.which("go") is None:
        raise UserError(say("web.no_go"))
    shutil.rmtree(work, ignore_errors=True)
    shutil.copytree(sources, work)
    write_zip(
        work / "site.zip", {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
    )
    program.parent.mkdir(parents=True, exist_ok=True)
    env = os.environ | {"CGO_ENABLED": "0", "GOOS": system, "GOARCH": "amd64", "GOPROXY": "off"}
    command = ["go", "build", *FLAGS, "-o", str(program), "."]
    done = subprocess.run(command, cwd=work, env=env, capture_output=True, text=True)
    if done.returncode:
        raise UserError(say("web.tool_failed", tool="go", words=done.stderr.strip()[-600:]))
    return program
