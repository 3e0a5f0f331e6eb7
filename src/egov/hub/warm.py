"""Servers started before the class comes: `egov hub warm --at 07.45`, through JupyterHub's own API."""

from __future__ import annotations

import json
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from datetime import datetime, timedelta

from egov.core.errors import UserError
from egov.core.messages import say
from egov.hub import accounts
from egov.hub.settings import Settings

PAUSE, PATIENCE = 1.0, 600.0


class Hub:
    """What `warm` needs of the API; `held.token` is its key."""

    def __init__(self, held: Settings):
        self.top = f"http://127.0.0.1:{held.hub_port}/hub/api"
        self.key = accounts.token(held)

    def ask(self, method: str, path: str, body: object = None) -> tuple[int, object]:
        """(status, what came back); UserError where nobody listens."""
        data = json.dumps(body).encode() if body is not None else (b"" if method == "POST" else None)
        asked = urllib.request.Request(f"{self.top}{path}", data=data, method=method)
        asked.add_header("Authorization", f"token {self.key}")
        try:
            with urllib.request.urlopen(asked, timeout=60) as answer:
                text = answer.read()
                return answer.status, json.loads(text) if text else None
        except urllib.error.HTTPError as problem:
            return problem.code, None
        except OSError as problem:
            raise UserError(say("hub.warm.nobody", address=self.top)) from problem

    def state(self, user: str) -> str:
        """ready, pending or off."""
        status, found = self.ask("GET", f"/users/{user}")
        servers = found.get("servers", {}) if status == 200 else {}
        server = servers.get("", {})
        return "ready" if server.get("ready") else "pending" if server.get("pending") else "off"


def until(clock: str, now: datetime) -> float:
    """Seconds until `07.45` or `7:45` of today, or of tomorrow when that has passed."""
    try:
        hour, minute = (int(part) for part in clock.replace(":", ".").split("."))
        then = now.replace(hour=hour, minute=minute, second=0, microsecond=0)
    except ValueError:
        raise UserError(say("hub.warm.clock", clock=clock)) from None
    return ((then if then > now else then + timedelta(days=1)) - now).total_seconds()


def warm(held: Settings, tell: Callable[[str], None]) -> tuple[int, int]:
    """(ready, all): everyone's server is asked for, as many at a time as the hub takes."""
    hub, users = Hub(held), sorted(accounts.known(held))
    if not users:
        raise UserError(say("hub.warm.nobody_known"))
    hub.ask("POST", "/users", {"usernames": users})  # 409 when all are there already
    left, end = dict.fromkeys(users, "off"), time.monotonic() + PATIENCE
    ready = 0
    while left and time.monotonic() < end:
        for user in list(left):
            left[user] = hub.state(user)
            if left[user] == "ready":
                del left[user]
                ready += 1
                tell(say("hub.warm.ready", user=user, ready=ready, all=len(users)))
        room = held.at_once - sum(state == "pending" for state in left.values())
        for user in [one for one, state in left.items() if state == "off"][: max(0, room)]:
            hub.ask("POST", f"/users/{user}/server")
        time.sleep(PAUSE)
    return ready, len(users)
