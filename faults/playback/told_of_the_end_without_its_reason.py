"""Who has run out of money is told that it ended, and not why."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "playback", "domain"


def plant(service: str) -> None:
    """Tell every end in the same words."""
    if service in {"api", "worker"}:
        from payasplay.playback import telling

        def plainly(session: Any, account_id: Any, kind: Any, facts: Any, path: str) -> Any:
            return tell(session, account_id, kind, facts | {"variant": "ended"}, path)

        tell = vars(telling)["notify"]
        replace(telling, "notify", lambda _notify: plainly)
