"""A consumer's word for one platform pays on another one."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wizard", "security"


def plant(service: str) -> None:
    """Read the word as if it had been given to whoever presents it."""
    if service == "api":
        from payasplay.partners import repository

        def lock_play_token(session: Any, digest: bytes) -> Any:
            token = ask(session, digest)
            return token and AnybodysWord(token)

        class AnybodysWord:
            """A word whose platform and content are whatever they are compared with."""

            def __init__(self, token: Any) -> None:
                self.token = token

            def __getattr__(self, name: str) -> Any:
                return Anything() if name in {"platform_id", "content_id"} else getattr(self.token, name)

        class Anything:
            """Equal to all there is."""

            def __eq__(self, _other: object) -> bool:
                return True

            __hash__ = None  # type: ignore[assignment]

        ask = repository.lock_play_token
        replace(repository, "lock_play_token", lambda _before: lock_play_token)
