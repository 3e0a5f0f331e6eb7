"""What every page of the desk stands on: the course, its gradebook, and a handler that speaks Indonesian."""

from __future__ import annotations

import contextlib
import datetime as dt
import secrets
from functools import cached_property
from zoneinfo import ZoneInfo

from jupyter_server.base.handlers import JupyterHandler
from tornado import web

from egov.core import record
from egov.core.errors import UserError
from egov.core.messages import say
from egov.desk import overview, rubric
from egov.desk.page import pages
from egov.grading import clock
from egov.grading.course import Course


class Desk:
    """One course, one gradebook kept open: opening it anew would cost more than the page."""

    def __init__(self, course: Course):
        self.course = course
        self.pages = pages.environment()
        self.pages.filters["jam"] = self.when
        self.waiting: dict[str, object] = {}  # lists that were shown and not yet confirmed, each by its own number
        self._questions: dict[str, tuple] = {}
        self.grading: dict[str, object] = {}  # `egov grade` running, by assignment

    def hold(self, shown: object) -> str:
        """Two instructors may each have a list on their screen; a button stores the one beside it."""
        number = secrets.token_hex(8)
        self.waiting[number] = shown
        while len(self.waiting) > 50:
            self.waiting.pop(next(iter(self.waiting)))
        return number

    @cached_property
    def book(self):
        return self.course.gradebook(create=True)

    def warm(self) -> None:
        """A class of 3,000 is read before the first page is asked for; what is wrong with it, that page says."""
        with contextlib.suppress(UserError):
            overview.look(self.course, self.book)

    def questions(self, unit: str) -> list[rubric.Question]:
        """Read again when the instructor's text has changed."""
        folder = self.course.folder("source", ".", unit)
        mark = tuple(sorted((p.name, p.stat().st_mtime_ns) for p in folder.glob("*.ipynb")))
        if self._questions.get(unit, (None,))[0] != mark:
            self._questions[unit] = (mark, rubric.questions(self.course, unit))
        return self._questions[unit][1]

    @property
    def zone(self) -> ZoneInfo:
        return clock.zone(self.course)

    def when(self, moment: dt.datetime | None) -> str:
        return clock.say_time(moment, self.zone) if moment else ""


class Page(JupyterHandler):
    """Nothing of it is public: every method asks for the token's cookie."""

    @property
    def desk(self) -> Desk:
        return self.settings["egov_desk"]

    @property
    def course(self) -> Course:
        return self.desk.course

    @property
    def book(self):
        self.desk.book.db.rollback()  # formgrader and stock commands may have written in between
        self.desk.book.db.expire_all()
        return self.desk.book

    @property
    def partial(self) -> bool:
        """Does htmx ask, for a part of the page? Before it is there, or without it, the browser asks for the whole."""
        return self.request.headers.get("HX-Request") == "true"

    @property
    def content_security_policy(self) -> str:
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " \
               "form-action 'self'; base-uri 'none'; frame-ancestors 'self'"  # fmt: skip

    async def prepare(self):
        done = super().prepare()
        if done is not None:
            await done
        if not self.current_user and self.settings.get("egov_desk_door"):
            self._to_the_door()
        elif not self.current_user:
            raise web.HTTPError(403)

    @web.authenticated
    def _to_the_door(self) -> None:
        """On a class server people log in; Tornado sends them there and back."""

    def show(self, template: str, **facts) -> None:
        top = f"{self.base_url}desk"
        names = [a.name for a in sorted(self.desk.book.assignments, key=lambda a: a.name)]
        self.set_header("Cache-Control", "no-store")
        xsrf = self.xsrf_token.decode("ascii")
        page = self.desk.pages.get_template(template)
        facts |= {"langsung": (self.course.root / record.COUNTED).is_file()}  # only a class server counts
        self.finish(page.render(top=top, xsrf=xsrf, units=names, here=self.request.path, **facts))

    def write_error(self, status_code: int, **facts) -> None:
        """A sentence, for what the instructor can mend and for what is ours."""
        problem = facts.get("exc_info", (None, None))[1]
        known = {403: say("desk.page.forbidden"), 404: say("desk.page.gone")}
        told = known.get(status_code, say("desk.page.broken"))
        text = str(problem) if isinstance(problem, UserError) else told
        if isinstance(problem, UserError):
            self.set_status(409)
        page = self.desk.pages.get_template("galat.html")
        self.finish(page.render(top=f"{self.base_url}desk", pesan=text, units=[], xsrf="", here=""))

    def log_exception(self, kind, problem, trace) -> None:
        if not isinstance(problem, UserError):
            super().log_exception(kind, problem, trace)
