"""Automatic top-up that is off still names a card that its owner has removed."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Show the card whether it is there or not."""
    if service == "api":
        from payasplay.auto_topup import repository
        from payasplay.auto_topup import service as auto_topup
        from payasplay.clock import now
        from payasplay.payments.methods import service as methods
        from payasplay.payments.methods.models import PaymentMethod

        def current(session: Any, account: Any) -> Any:
            said, wish = real(session, account), repository.of(session, account.id)
            card = session.get(PaymentMethod, wish.payment_method_id) if wish and wish.payment_method_id else None
            return said.model_copy(update={"payment_method": methods.shown(card, now())}) if card else said

        real = auto_topup.current
        replace(auto_topup, "current", lambda _current: current)
