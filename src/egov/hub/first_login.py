"""The class's accounts at JupyterHub's door: PAM decides; the slip's password is changed at the first visit."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pamela
from jupyterhub.auth import PAMAuthenticator
from jupyterhub.handlers.base import BaseHandler
from jupyterhub.handlers.login import LoginHandler
from jupyterhub.utils import url_path_join
from tornado import web
from traitlets import Unicode

from egov.core.messages import say

SHORTEST = 8


class ClassAuthenticator(PAMAuthenticator):
    """`first_folder` holds an empty file for everyone who still has the password of the slip."""

    first_folder = Unicode(config=True)

    def get_handlers(self, app):
        return [(r"/login", Door), (r"/sandi", Password)]

    def still_first(self, name: str) -> bool:
        return (Path(self.first_folder) / name).is_file()


class Door(LoginHandler):
    """Whoever comes with the slip's password is led to a new one first, wherever they wanted to go."""

    def get_next_url(self, user=None, default=None):
        if user and self.authenticator.still_first(user.name):
            return url_path_join(self.hub.base_url, "sandi")
        return super().get_next_url(user, default)


def refusal(user: str, old: str, new: str, again: str) -> str:
    """The sentence for a new password that cannot be taken, or nothing."""
    if new != again:
        return say("hub.password.differ")
    if len(new) < SHORTEST or new.casefold() == user.casefold():
        return say("hub.password.short", least=SHORTEST)
    if new == old:
        return say("hub.password.same")
    if not new.isprintable() or ":" in new:
        return say("hub.password.signs")
    try:
        pamela.authenticate(user, old)
    except pamela.PAMError:
        return say("hub.password.old_wrong")
    return ""


class Password(BaseHandler):
    """Old, new, new once more; the system itself keeps it."""

    async def _show(self, told: str = "") -> None:
        self.finish(await self.render_template("sandi.html", told=told, least=SHORTEST, user=self.current_user))

    @web.authenticated
    async def get(self):
        await self._show()

    @web.authenticated
    async def post(self):
        name = self.current_user.name
        given = [self.get_body_argument(field, "", strip=False) for field in ("lama", "baru", "ulang")]
        if told := refusal(name, *given):
            await self._show(told)
            return
        subprocess.run(["chpasswd"], input=f"{name}:{given[1]}\n", text=True, check=True, capture_output=True)
        (Path(self.authenticator.first_folder) / name).unlink(missing_ok=True)
        self.redirect(url_path_join(self.hub.base_url, "spawn"))
