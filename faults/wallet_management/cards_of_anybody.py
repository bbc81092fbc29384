"""Whoever knows the number of a saved card can remove it, whosever it is."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "security"


def plant(service: str) -> None:
    """Find a card by its number alone."""
    if service == "api":
        from payasplay.payments.methods import repository
        from payasplay.payments.methods.models import PaymentMethod

        def owned(session: Any, _owner: Any, method_id: Any) -> Any:
            return session.get_one(PaymentMethod, method_id)

        replace(repository, "owned", lambda _owned: owned)
