"""A service of the hub that ends when the hub does, even when the hub is killed and can end nobody.

`python -m egov.hub.child MODULE WORDS …` runs MODULE as `python -m` would. Without it a killed hub leaves its courier
behind, and the one that the next hub starts would reach into the same inboxes.
"""

from __future__ import annotations

import contextlib
import os
import runpy
import sys
import threading
import time

PAUSE = 1.0


def end_with(parent: int) -> None:
    """End this process, whatever it does, as soon as it is no longer a child of `parent`."""
    while os.getppid() == parent:
        time.sleep(PAUSE)
    os._exit(0)


def main() -> None:
    threading.Thread(target=end_with, args=(os.getppid(),), daemon=True).start()
    module, sys.argv = sys.argv[1], sys.argv[1:]
    with contextlib.suppress(KeyboardInterrupt):  # so a hub that ends in peace ends its services
        runpy.run_module(module, run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
