"""A consumer's word for one platform of a partner pays on the partner's other platform."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wizard", "security"


def plant(service: str) -> None:
    """Compare the film alone."""
    if service == "api":
        from payasplay.partners import repository

        def lock_play_token(session: Any, digest: bytes) -> Any:
            token = ask(session, digest)
            return token and Word(token)

        class AnyPlatform:
            """Equal to all there is."""

            def __eq__(self, _other: object) -> bool:
                return True

            __hash__ = None  # type: ignore[assignment]

        class Word:
            """A word whose platform is whatever it is compared with."""

            platform_id = AnyPlatform()

            def __init__(self, token: Any) -> None:
                vars(self)["token"] = token

            def __getattr__(self, name: str) -> Any:
                return getattr(vars(self)["token"], name)

            def __setattr__(self, name: str, value: Any) -> None:
                setattr(vars(self)["token"], name, value)

        ask = repository.lock_play_token
        replace(repository, "lock_play_token", lambda _before: lock_play_token)
