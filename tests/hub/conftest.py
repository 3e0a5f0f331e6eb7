"""The class server of these tests; whatever is made (users, folders) is removed afterwards."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from hub_server import PEOPLE, Browser, Server, class_server, lacking


@pytest.fixture
def browser(server) -> Browser:
    return Browser(server)


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    if reason := lacking():
        assert os.environ.get("CI") != "true", reason
        pytest.skip(reason)
    with class_server(PEOPLE) as one:
        yield one


@pytest.fixture(scope="session")
def people(server) -> list[str]:
    return [server.users[nip] for nip in PEOPLE]
