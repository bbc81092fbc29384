"""Who signs out here reads that it was everywhere."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Tell more than was done."""
    if service == "web":
        from payasplay.web.sessions import SessionStore

        def leave_notice(self: SessionStore, session: Any, message_id: str, *, tone: str = "success") -> None:
            told = "account.sessions.done" if message_id == "sign_out.done" else message_id
            real(self, session, told, tone=tone)

        real = SessionStore.leave_notice
        replace(SessionStore, "leave_notice", lambda _real: leave_notice)
