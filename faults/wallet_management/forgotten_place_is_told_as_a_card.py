"""Who forgets a place to withdraw to reads that a card was removed."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Tell of a card."""
    if service == "web":
        from payasplay.web.sessions import SessionStore

        def leave_notice(self: SessionStore, session: Any, message_id: str, *, tone: str = "success") -> None:
            told = message_id.replace("payment_methods.destinations.removed", "payment_methods.removed")
            real(self, session, told, tone=tone)

        real = SessionStore.leave_notice
        replace(SessionStore, "leave_notice", lambda _real: leave_notice)
