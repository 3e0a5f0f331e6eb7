"""The outer wall: the bubblewrap command for the warm server, and one clear sentence where it cannot stand."""

from __future__ import annotations

import functools
import os
import shutil
import subprocess
import sys
from pathlib import Path

from egov.core.errors import UserError
from egov.core.messages import say
from egov.core.paths import PACKAGE, root
from egov.grading.sandbox import jail

KEPT = {"LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "TZ": os.environ.get("TZ", "UTC")}
INSIDE = {
    "HOME": "/tmp", "PATH": "/usr/bin:/bin", 
    "MPLBACKEND": "module://matplotlib_inline.backend_inline", "MPLCONFIGDIR": "/tmp/mpl", "IPYTHONDIR": "/tmp/ipython",
    "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1", "NUMEXPR_NUM_THREADS": "1",
    "MALLOC_ARENA_MAX": "2", "NBGRADER_EXECUTION": "autograde", "EGOV_PENILAIAN": "1",
}  # fmt: skip


def _readable() -> list[Path]:
    """What Python needs, and the course's data and package; never assignments, the gradebook or a home folder."""
    wanted = [Path("/usr"), Path(sys.base_prefix), Path(sys.prefix), PACKAGE.parent if root() else PACKAGE]
    if root():
        wanted += [root() / "datasets", root() / "course" / "units.toml", root() / "pyproject.toml"]
    wanted += [Path(p) for p in ("/etc/fonts", "/etc/ld.so.cache", "/etc/ld.so.conf", "/etc/ld.so.conf.d",
                                 "/etc/localtime", "/etc/alternatives")]  # fmt: skip
    seen: list[Path] = []
    for path in sorted({Path(os.path.realpath(p)) for p in wanted} | {p for p in wanted if p != Path("/")}):
        if path.exists() and path != Path("/") and not any(path.is_relative_to(s) for s in seen):
            seen.append(path)
    return seen


def command(descriptor: int) -> list[str]:
    """Everything read-only, everything unshared, an environment of our own, dead when its parent dies."""
    words = [_program(), "--unshare-user", "--unshare-pid", "--unshare-net", "--unshare-ipc", "--unshare-uts",
             "--unshare-cgroup-try", "--uid", "1000", "--gid", "1000", "--hostname", "penilaian", "--cap-drop", "ALL",
             "--die-with-parent", "--new-session", "--clearenv", "--proc", "/proc", "--dev", "/dev"]  # fmt: skip
    for link in ("/bin", "/sbin", "/lib", "/lib64", "/lib32"):
        if Path(link).is_symlink():
            words += ["--symlink", str(Path(link).readlink()), link]
        elif Path(link).is_dir():
            words += ["--ro-bind", link, link]
    # First the empty /tmp, then what is readable: a clone may itself lie below /tmp.
    words += ["--size", str(64 << 20), "--tmpfs", "/tmp", "--dir", jail.STAGE]
    for path in _readable():
        words += ["--ro-bind", str(path), str(path)]
    # `/dev` is a tmpfs of bubblewrap's, without a limit and shared by all sessions of a server, unless it is read-only.
    words += ["--remount-ro", "/dev", "--remount-ro", "/"]
    below_tmp = os.pathsep.join(str(path) for path in _readable() if path.is_relative_to("/tmp"))
    for name, value in {**KEPT, **INSIDE, jail.KEPT_BELOW_TMP: below_tmp}.items():
        words += ["--setenv", name, value]
    start = same_egov("from egov.grading.sandbox.zygote import main; main()")
    return [*words, "--", sys.executable, "-I", "-B", *start, str(descriptor)]


def same_egov(statement: str) -> list[str]:
    """Words for an isolated Python: what it imports as egov is what runs here, and not another one installed.

    Its place is behind the standard library and before what is installed.
    """
    code = (
        "import sys; own = sys.argv.pop(1); where = [p.endswith('site-packages') for p in sys.path] + [True]; "
        f"sys.path.insert(where.index(True), own); {statement}"
    )
    return ["-c", code, str(PACKAGE.parent)]


def _program() -> str:
    found = shutil.which("bwrap")
    if not found:
        raise UserError(say("grading.machine.no_bwrap"))
    return found


@functools.cache
def check() -> None:
    """Refuses, with the command that mends it, where the walls cannot be built. Never falls back to less."""
    if sys.platform != "linux" or os.uname().machine not in jail.MACHINES:
        raise UserError(say("grading.machine.not_linux"))
    words = [_program(), "--unshare-user", "--unshare-pid", "--unshare-net", "--ro-bind", "/", "/", "--cap-drop", "ALL",
             "--proc", "/proc", "--dev", "/dev", "--", "/usr/bin/env", "true"]  # fmt: skip
    done = subprocess.run(words, capture_output=True, text=True, timeout=20, check=False)
    if done.returncode != 0:
        reason = (done.stderr.strip().splitlines() or ["?"])[-1][:200]
        raise UserError(say("grading.machine.no_namespace", sebab=reason))
