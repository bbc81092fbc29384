"""A withdrawal that has failed stays so, although the payout provider says that it was paid after all."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Turn a deaf ear to news after a failure."""
    if service == "worker":
        from payasplay.payouts import service as payouts

        def complete(session: Any, payout: Any, at: Any) -> str:
            return "ignored" if payout.status == "failed" else str(real(session, payout, at))

        real = payouts.complete
        replace(payouts, "complete", lambda _complete: complete)
