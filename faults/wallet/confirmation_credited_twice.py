"""A payment is credited once for each confirmation that the provider sends of it."""

from dataclasses import replace as changed
from typing import Any

from faults.tampering import replace
from payasplay.ids import new_id

FLOW, LAYER = "wallet", "domain"


def plant(service: str) -> None:
    """Tell payments apart by the delivery of the news, where the payment itself should count."""
    if service == "api":
        from payasplay.payments import provider

        replace(provider, "read_webhook", lambda read: lambda *told: changed(read(*told), id=f"evt_{new_id().hex}"))
    if service == "worker":
        from payasplay.ledger import service as ledger
        from payasplay.wallet import tasks

        def credit(session: Any, topup: Any, payment: str, cents: int) -> str:
            topup.status = "processing"
            return str(credited(session, topup, payment, cents))

        credited = tasks._credit
        replace(tasks, "_credit", lambda _before: credit)
        replace(ledger, "post", lambda post: lambda *a, cause, **more: post(*a, cause=f"{cause}/{new_id()}", **more))
