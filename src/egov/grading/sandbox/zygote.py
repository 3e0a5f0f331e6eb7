"""The warm server: imports once what every notebook imports, then forks one locked interpreter per submission.

Started by `host.Server` inside bubblewrap. It never touches a submission itself: it passes the connection on to the
fork and only starts, kills and buries. Requests come as one JSON line each; a new session brings its socket along.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import json
import os
import select
import signal
import socket
import sys
import warnings
from pathlib import Path

WARM = (
    "numpy",
    "pandas",
    "matplotlib.pyplot",
    "egov",
    "egov.data",
    "egov.exercises",
    "ipywidgets",
    "IPython.display",
)
FOLDER = Path("/tmp/kerja")


def warm_up() -> None:
    """Whatever fails here is left to the notebook, which may not need it."""
    for name in WARM:
        with warnings.catch_warnings(), contextlib.suppress(Exception):
            warnings.simplefilter("ignore")
            importlib.import_module(name)
    with contextlib.suppress(Exception):
        import matplotlib.pyplot as plt
        from IPython.core.pylabtools import print_figure

        figure = plt.figure()
        figure.add_subplot().set_title("x")
        print_figure(figure)
        plt.close("all")
    with contextlib.suppress(Exception):
        import pandas as pd

        pd.DataFrame({"a": [1, 2], "b": ["x", "y"]}).groupby("b").sum().to_html()


def _session(channel: socket.socket, recorder, limits: dict, base: int) -> None:
    """In the fork: a process of its own namespaces, and in that, process 1, which becomes the trainee's."""
    from egov.grading.sandbox import guest, jail

    jail.die_with_parent()
    jail.separate()
    child = os.fork()
    if child:
        channel.close()
        os.waitpid(child, 0)
        os._exit(0)
    jail.die_with_parent()
    jail.furnish(limits["scratch_mb"])
    os.setsid()
    jail.limit(limits["memory_mb"], int(limits["total_s"]) + 30, limits["file_mb"], limits["processes"], base)
    jail.seal()
    gc.unfreeze()
    guest.run(channel, recorder, FOLDER)
    os._exit(0)


def _size() -> int:
    return int(Path("/proc/self/statm").read_text().split()[0]) * os.sysconf("SC_PAGE_SIZE")


class Zygote:
    def __init__(self, control: socket.socket):
        from egov.grading.sandbox.shell import Recorder

        self.control, self.children = control, {}
        self.recorder = Recorder()
        warm_up()
        gc.collect()
        gc.freeze()
        self.base = _size()

    def serve(self) -> None:
        self._say(ready=True, base_mb=self.base >> 20)
        while True:
            ready = select.select([self.control], [], [], 0.5)[0]
            self._bury()
            if not ready:
                continue
            data, descriptors, _, _ = socket.recv_fds(self.control, 4096, 1)
            if not data:
                return
            request = json.loads(data)
            if request["do"] == "start":
                self._start(request, descriptors[0])
            elif request["do"] == "kill":
                self._kill(request["session"])

    def _start(self, request: dict, descriptor: int) -> None:
        channel = socket.socket(fileno=descriptor)
        pid = os.fork()
        if pid == 0:
            self.control.close()
            signal.signal(signal.SIGINT, signal.default_int_handler)
            try:
                _session(channel, self.recorder, request["limits"], self.base)
            except BaseException as error:  # told to the host, which gives up on this machine, not on the trainee
                from egov.grading.sandbox import wire

                with contextlib.suppress(BaseException):
                    wire.send(channel, {"broken": f"{type(error).__name__}: {error}"})
            os._exit(1)
        channel.close()
        self.children[pid] = request["session"]

    def _kill(self, session: int) -> None:
        for pid, owner in list(self.children.items()):
            if owner == session:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)

    def _bury(self) -> None:
        with contextlib.suppress(ChildProcessError):
            while True:
                pid, _ = os.waitpid(-1, os.WNOHANG)
                if pid == 0:
                    return
                self.children.pop(pid, None)

    def _say(self, **what) -> None:
        self.control.send(json.dumps(what).encode())


def main() -> None:
    control = socket.socket(fileno=int(sys.argv[1]))
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Zygote(control).serve()


if __name__ == "__main__":
    main()
