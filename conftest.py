"""The order of all tests: shuffled by pytest-randomly, except what belongs together.

It stands at the root because lessons (`course/`) are tests as well. Cells of a notebook run from top to bottom; tests
on a Dask cluster come last, for its threads must not be there when others fork; a file of `tests/browser` is one
sitting at one screen, where a step stands on the one before. What shares something costly (a kernel, a server, a
graded course, the browser) stays together, and in one process of those that `make test` runs.
"""

from __future__ import annotations

import tempfile

import pytest

from egov.core import kernels

# Rooms whose tests all use one machine-wide thing; elsewhere a file is the unit.
WHOLE = ("tests/browser", "tests/hub", "tests/web")
# Begun first, longest first, so that all processes end together: minutes for the whole suite.
LONG = (
    "tests/browser", "tests/grading/test_grading_faults.py", "tests/assignments/test_graded_path.py",
    "tests/grading/test_grading_attacks.py", "tests/grading/test_grading_equals_stock.py",
    "tests/hub", "tests/desk/test_desk_story.py", "tests/grading",
)  # fmt: skip


def group(nodeid: str) -> str:
    name = nodeid.split("::")[0]
    return next((room for room in WHOLE if name.startswith(room + "/")), name)


def length(item: pytest.Item) -> int:
    """The place among the long ones; behind them, what is short."""
    return next((place for place, name in enumerate(LONG) if item.nodeid.startswith(name)), len(LONG))


def line(item: pytest.Item) -> int:
    """Where the test stands in its file, for those whose order is not shuffled."""
    return (item.reportinfo()[1] or 0) if {"browser", "hub"} & set(item.path.parts) else 0


@pytest.hookimpl(trylast=True)
def pytest_configure(config: pytest.Config) -> None:
    """nbval's kernels share no ports with the servers and browsers that start beside them."""
    import nbval.kernel

    talk = tempfile.TemporaryDirectory(prefix="nbval-", ignore_cleanup_errors=True)
    config.add_cleanup(talk.cleanup)
    manager = nbval.kernel.KernelManager
    nbval.kernel.KernelManager = lambda **facts: manager(**kernels.channels(tempfile.mkdtemp(dir=talk.name)), **facts)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    cells = sorted((i for i in items if hasattr(i, "cell_num")), key=lambda item: (item.path, item.cell_num))
    others = [item for item in items if not hasattr(item, "cell_num")]
    first: dict[str, int] = {}
    for number, item in enumerate(others):
        first.setdefault(group(item.nodeid), number)
        first.setdefault(str(item.path), number)
    others.sort(key=lambda item: (first[group(item.nodeid)], first[str(item.path)], line(item)))
    others.sort(key=length)
    others.sort(key=lambda item: "cluster" in getattr(item, "fixturenames", ()))  # stable: the rest stays as it is
    items[:] = [*others, *cells]


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log):
    """Groups go to one process each; xdist's own `loadgroup` marks are lost on pytest 9.2."""
    from xdist.scheduler import LoadScopeScheduling

    class Grouped(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            return group(nodeid)

    config.option.loadscopereorder = False  # xdist begins with what has most tests; ours says what takes longest
    return Grouped(config, log)
