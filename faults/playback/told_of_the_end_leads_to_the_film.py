"""The word of the end of a film leads to a page that is not there, and not to what it came to."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "playback", "domain"


def plant(service: str) -> None:
    """Lead to an address of old."""
    if service in {"api", "worker"}:
        from payasplay.playback import telling

        def notify(session: Any, account_id: Any, kind: Any, facts: Any, path: str) -> Any:
            return tell(session, account_id, kind, facts, path.replace("/play/", "/session/"))

        tell = vars(telling)["notify"]
        replace(telling, "notify", lambda _notify: notify)
