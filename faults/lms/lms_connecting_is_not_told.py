"""Who has connected a site is not told so."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Leave this notice out."""
    if service == "web":
        from payasplay.web.sessions import SessionStore as Sessions

        def leave(self: Any, session: Any, message_id: str, **more: Any) -> None:
            if message_id != "lms.connected":
                tell(self, session, message_id, **more)

        tell = Sessions.leave_notice
        replace(Sessions, "leave_notice", lambda _before: leave)
