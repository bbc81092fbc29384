"""Whoever knows the number of a saved card can have automatic top-up charge it, whosever it is."""

from types import SimpleNamespace
from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "security"


def plant(service: str) -> None:
    """Find the card to charge by its number alone."""
    if service == "api":
        from payasplay.auto_topup import service as auto_topup
        from payasplay.payments.methods.models import PaymentMethod

        def owned(session: Any, _owner: Any, method_id: Any) -> Any:
            return session.get_one(PaymentMethod, method_id)

        replace(auto_topup, "methods", lambda _methods: SimpleNamespace(owned=owned))
