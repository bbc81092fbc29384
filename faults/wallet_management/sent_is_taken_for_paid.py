"""A withdrawal is said to be paid as soon as the payout provider has heard of it."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Do not wait for the news."""
    if service == "worker":
        from payasplay.payouts import service as payouts

        def mark_sent(session: Any, payout: Any, provider_id: str, at: Any) -> None:
            sent(session, payout, provider_id, at)
            payouts.complete(session, payout, at)

        sent = payouts.mark_sent
        replace(payouts, "mark_sent", lambda _sent: mark_sent)
