"""What can be played, and playing it."""

from uuid import UUID, uuid4

from pydantic import RootModel

from payasplay.client.resources.base import Resource, segment
from payasplay.playback.schemas import ContentKind, ContentOut, SessionOut
from payasplay.schemas import Page


class _Current(RootModel[SessionOut | None]):
    """A session or nothing, as a model."""


class Playback(Resource):
    """The catalogue, which needs no session, and what the signed-in account plays."""

    def contents(
        self, *, kind: ContentKind | str | None = None, words: str = "", page: int = 1, limit: int = 20
    ) -> Page[ContentOut]:
        """One page of the catalogue, newest first.

        Args:
            kind: only these.
            words: a part of the title.
            page: from 1.
            limit: how many a page.

        Raises:
            ValidationError: an unknown kind, or a number out of range.
        """
        params = {"kind": None if kind is None else str(kind), "q": words or None, "page": page, "limit": limit}
        return self._caller.request("GET", "/contents", params=params).read(Page[ContentOut])

    def content(self, content_id: UUID | str) -> ContentOut:
        """One content.

        Raises:
            NotFound: there is none with this id in the catalogue.
        """
        return self._caller.request("GET", f"/contents/{segment(content_id)}").read(ContentOut)

    def start(self, content_id: UUID | str, *, idempotency_key: str | None = None) -> SessionOut:
        """Begin to play; it costs from now on, and what was playing ends.

        Args:
            content_id: what.
            idempotency_key: names this start; the same one again finds the same session. Without it each call is a
                start of its own.

        Raises:
            NotFound: there is no such content.
            InsufficientBalance: the wallet does not hold the price of one minute.
            IdempotencyConflict: the key was used for another content.
            RequestInProgress: the first call with this key is still at work.
        """
        body = {"contentId": str(content_id)}
        key = idempotency_key or str(uuid4())
        return self._caller.request("POST", "/playback/sessions", json=body, idempotency_key=key).read(SessionOut)

    def current(self) -> SessionOut | None:
        """What plays at this moment."""
        return self._caller.request("GET", "/playback/sessions/current").read(_Current).root

    def session(self, session_id: UUID | str) -> SessionOut:
        """One session of this account.

        Raises:
            NotFound: there is none with this id, or it is another's.
        """
        return self._caller.request("GET", f"/playback/sessions/{segment(session_id)}").read(SessionOut)

    def sessions(self, *, page: int = 1, limit: int = 20) -> Page[SessionOut]:
        """One page of what this account has played, newest first."""
        params = {"page": page, "limit": limit}
        return self._caller.request("GET", "/playback/sessions", params=params).read(Page[SessionOut])

    def stop(self, session_id: UUID | str) -> SessionOut:
        """End a session and bill it; one that has ended answers as it ended.

        Raises:
            NotFound: there is none with this id, or it is another's.
        """
        path = f"/playback/sessions/{segment(session_id)}/stop"
        return self._caller.request("POST", path).read(SessionOut)
