"""Who takes another name reads that the password was changed."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Tell of the password."""
    if service == "web":
        from payasplay.web.sessions import SessionStore

        def leave_notice(self: SessionStore, session: Any, message_id: str, *, tone: str = "success") -> None:
            told = "account.password.done" if message_id == "account.profile.done" else message_id
            real(self, session, told, tone=tone)

        real = SessionStore.leave_notice
        replace(SessionStore, "leave_notice", lambda _real: leave_notice)
