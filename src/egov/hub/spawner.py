"""Servers without systemd: JupyterHub's own local processes, each with a limit on memory."""

from __future__ import annotations

import re
import resource

from jupyterhub.spawner import LocalProcessSpawner
from traitlets import Unicode

UNITS = {"M": 2**20, "G": 2**30}


def bytes_of(memory: str) -> int:
    """`768M` in bytes."""
    found = re.fullmatch(r"(\d+)([MG])", memory)
    return int(found[1]) * UNITS[found[2]]


class LimitedSpawner(LocalProcessSpawner):
    """`memory` bounds what one process may keep in RAM besides its programs: the heap (RLIMIT_DATA).

    It holds for the server and for each kernel by itself; a whole person is bounded by systemd only.
    """

    memory = Unicode("1G", config=True)

    def make_preexec_fn(self, name):
        become, most = super().make_preexec_fn(name), bytes_of(self.memory)

        def limited():
            become()
            resource.setrlimit(resource.RLIMIT_DATA, (most, most))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

        return limited
