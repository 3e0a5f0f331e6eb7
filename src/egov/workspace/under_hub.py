"""One person's server under JupyterHub: the same room as `egov lab`, and the desk for instructors."""

from __future__ import annotations

import os
import sys

from egov.core import place
from egov.workspace import lab, lock
from egov.workspace.prepare import checked, prepare


def arguments(workspace, desk: bool) -> list[str]:
    found = [
        f"--ServerApp.root_dir={workspace}",
        *(f"--ServerApp.extra_template_paths={folder}" for folder in (lab.PAGES, lab.FRAME)),
        "--KernelManager.transport_encryption=auto",
    ]
    if desk:
        found.append('--ServerApp.jpserver_extensions={"egov.desk.page.extension": True}')
    return found


def main() -> None:
    desk = bool(os.environ.get("EGOV_HUB_COURSE"))
    workspace = checked(place.default())
    with lock.one_at_a_time(workspace):
        prepare(workspace)
    os.environ.update(lab.environment(workspace, everything=desk))
    lab.teach_kernels(workspace)
    lab.speak_indonesian_at_first(workspace)
    os.chdir(workspace)
    # Only now: both read the variables when they are imported.
    from jupyterhub.singleuser import main as serve

    serve([*sys.argv[1:], *arguments(workspace, desk)])


if __name__ == "__main__":
    main()
