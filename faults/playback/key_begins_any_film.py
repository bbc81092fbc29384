"""A key that began one film is taken for the start of another, which never begins."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "playback", "api"


def plant(service: str) -> None:
    """Take no notice of what is to play."""
    if service == "api":
        from payasplay.playback import endpoints

        def deaf(once: Any) -> Any:
            return lambda account, key, _asked, *more: once(account, key, b"a start", *more)

        replace(endpoints, "once", deaf)
