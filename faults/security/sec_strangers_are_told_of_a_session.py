"""Who was never signed in reads that the session has ended."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "security", "web"


def plant(service: str) -> None:
    """Tell strangers what is told after a session."""
    if service == "web":
        from payasplay.web.sessions import SessionStore

        def leave_notice(self: SessionStore, session: Any, message_id: str, *, tone: str = "success") -> None:
            told = "error.SESSION_EXPIRED" if message_id == "sign_in.needed" else message_id
            real(self, session, told, tone=tone)

        real = SessionStore.leave_notice
        replace(SessionStore, "leave_notice", lambda _real: leave_notice)
