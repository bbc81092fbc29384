"""Learning systems: connecting them, synchronising, and what was learned. No answer holds a token."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from pydantic import RootModel

from payasplay.client.resources.base import Resource, segment
from payasplay.lms.schemas import (
    ConnectionOut,
    CourseDetailOut,
    CourseOut,
    Kind,
    LmsTestOut,
    ProgressOut,
    Schedule,
    SyncRunDetailOut,
    SyncRunOut,
)
from payasplay.schemas import Page


class _Connections(RootModel[list[ConnectionOut]]):
    """A bare list as a model."""


class _Runs(RootModel[list[SyncRunOut]]):
    """A bare list as a model."""


def _days(first_day: date | None, last_day: date | None) -> dict[str, Any]:
    return {"from": first_day and first_day.isoformat(), "to": last_day and last_day.isoformat()}


class Lms(Resource):
    """The learning systems of the signed-in account. A call about another's raises ``NotFound``."""

    def test(self, kind: Kind | str, base_url: str, token: str) -> LmsTestOut:
        """Reach a learning system. It may take as long as that system does.

        Raises:
            ValidationError: it does not work; ``code`` says why (``LMS_…``, ``FORBIDDEN_TARGET``).
        """
        body = {"kind": str(kind), "baseUrl": base_url, "token": token}
        return self._caller.request("POST", "/lms/test", json=body, timeout=30).read(LmsTestOut)

    def connect(self, kind: Kind | str, base_url: str, token: str, proof: str) -> ConnectionOut:
        """Connect what was tested.

        Raises:
            Conflict: there was no successful test of exactly these values, or it is too long ago.
        """
        body = {"kind": str(kind), "baseUrl": base_url, "token": token, "proof": proof}
        return self._caller.request("POST", "/lms/connections", json=body).read(ConnectionOut)

    def connections(self) -> list[ConnectionOut]:
        """All connections, also those that were ended, newest first."""
        return self._caller.request("GET", "/lms/connections").read(_Connections).root

    def connection(self, connection_id: UUID | str) -> ConnectionOut:
        """One of them."""
        return self._caller.request("GET", f"/lms/connections/{segment(connection_id)}").read(ConnectionOut)

    def disconnect(self, connection_id: UUID | str) -> ConnectionOut:
        """End it; the token is removed, what was learned stays."""
        path = f"/lms/connections/{segment(connection_id)}/disconnect"
        return self._caller.request("POST", path).read(ConnectionOut)

    def schedule(self, connection_id: UUID | str, schedule: Schedule | str) -> ConnectionOut:
        """How often to synchronise.

        Raises:
            Conflict: it is not connected any more.
        """
        path = f"/lms/connections/{segment(connection_id)}/schedule"
        return self._caller.request("PUT", path, json={"schedule": str(schedule)}).read(ConnectionOut)

    def select(
        self, connection_id: UUID | str, selected: Iterable[UUID] = (), left_out: Iterable[UUID] = ()
    ) -> ConnectionOut:
        """Which courses to look after, and which not; the others stay as they are."""
        body = {"selected": [str(each) for each in selected], "leftOut": [str(each) for each in left_out]}
        path = f"/lms/connections/{segment(connection_id)}/selection"
        return self._caller.request("PUT", path, json=body).read(ConnectionOut)

    def sync(self, connection_id: UUID | str, course_ids: Iterable[UUID | str] | None = None) -> SyncRunOut:
        """Synchronise all selected courses or these ones, or join what is under way.

        Raises:
            Conflict: it is not connected any more.
        """
        body = {"courseIds": None if course_ids is None else [str(each) for each in course_ids]}
        path = f"/lms/connections/{segment(connection_id)}/syncs"
        return self._caller.request("POST", path, json=body).read(SyncRunOut)

    def syncs(self, connection_id: UUID | str, *, limit: int = 20) -> list[SyncRunOut]:
        """The latest synchronisations, newest first."""
        path = f"/lms/connections/{segment(connection_id)}/syncs"
        return self._caller.request("GET", path, params={"limit": limit}).read(_Runs).root

    def sync_run(self, run_id: UUID | str) -> SyncRunDetailOut:
        """One of them, course by course."""
        return self._caller.request("GET", f"/lms/syncs/{segment(run_id)}").read(SyncRunDetailOut)

    def courses(
        self,
        *,
        connection_id: UUID | str | None = None,
        q: str = "",
        status: str | None = None,
        page: int = 1,
        limit: int = 20,
    ) -> Page[CourseOut]:
        """One page of courses by title; ``q`` is words that all stand in the title."""
        params: dict[str, Any] = {"connectionId": connection_id and str(connection_id), "q": q, "status": status}
        params |= {"page": page, "limit": limit}
        return self._caller.request("GET", "/lms/courses", params=params).read(Page[CourseOut])

    def course(self, course_id: UUID | str) -> CourseDetailOut:
        """A course with its lessons."""
        return self._caller.request("GET", f"/lms/courses/{segment(course_id)}").read(CourseDetailOut)

    def link(self, course_id: UUID | str, content_id: UUID | str | None) -> CourseDetailOut:
        """What of the catalogue a course is; ``None`` for nothing.

        Raises:
            ValidationError: there is no such content.
            Conflict: another course is that content.
        """
        body = {"contentId": None if content_id is None else str(content_id)}
        path = f"/lms/courses/{segment(course_id)}/content"
        return self._caller.request("PUT", path, json=body).read(CourseDetailOut)

    def progress(self, *, first_day: date | None = None, last_day: date | None = None) -> ProgressOut:
        """All courses together; time and money of the days asked for."""
        return self._caller.request("GET", "/lms/progress", params=_days(first_day, last_day)).read(ProgressOut)

    def progress_csv(self, *, first_day: date | None = None, last_day: date | None = None) -> bytes:
        """The same as a file for spreadsheets.

        Raises:
            RateLimited: too many files in an hour.
        """
        return self._caller.download("/lms/progress.csv", params=_days(first_day, last_day))
