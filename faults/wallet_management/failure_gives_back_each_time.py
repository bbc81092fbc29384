"""A withdrawal that failed gives its money back as often as the payout provider says so."""

from dataclasses import replace as changed
from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Tell failures apart by the delivery of the news, where the payout itself should count."""
    from payasplay.ids import new_id

    if service == "api":
        from payasplay.payouts import provider

        replace(provider, "read_webhook", lambda read: lambda *told: changed(read(*told), id=f"evt_{new_id().hex}"))
    if service == "worker":
        from payasplay.ledger import service as ledger
        from payasplay.payouts import service as payouts

        def post(session: Any, *, reason: Any, cause: str, **more: Any) -> Any:
            again = f"{cause}/{new_id()}" if reason == "payout_released" else cause
            return real(session, reason=reason, cause=again, **more)

        real = ledger.post
        replace(ledger, "post", lambda _post: post)
        replace(payouts, "OPEN", lambda before: (*before, "failed"))
