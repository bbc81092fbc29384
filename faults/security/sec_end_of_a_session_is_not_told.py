"""Whose session is over reads that one signs in first, and not that the session has ended."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "security", "web"


def plant(service: str) -> None:
    """Tell what strangers are told."""
    if service == "web":
        from payasplay.web.sessions import SessionStore

        def leave_notice(self: SessionStore, session: Any, message_id: str, *, tone: str = "success") -> None:
            told = "sign_in.needed" if message_id == "error.SESSION_EXPIRED" else message_id
            real(self, session, told, tone=tone)

        real = SessionStore.leave_notice
        replace(SessionStore, "leave_notice", lambda _real: leave_notice)
