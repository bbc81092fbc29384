"""The list of what was played begins with the oldest."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "playback", "api"


def plant(service: str) -> None:
    """Turn the list round."""
    if service == "api":
        from payasplay.playback import repository

        def history(*asked: Any, **more: Any) -> Any:
            rows, total = ask(*asked, **more)
            return rows[::-1], total

        ask = repository.history
        replace(repository, "history", lambda _before: history)
