"""Who has played is told of another amount than was paid."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "playback", "domain"


def plant(service: str) -> None:
    """Tell the seconds in the place of the cents."""
    if service in {"api", "worker"}:
        from payasplay.playback import telling

        def notify(session: Any, account_id: Any, kind: Any, facts: Any, *path: Any) -> Any:
            return tell(session, account_id, kind, facts | {"amount": facts["seconds"]}, *path)

        tell = vars(telling)["notify"]
        replace(telling, "notify", lambda _notify: notify)
