"""A withdrawal that was paid gives the money back where a failure is reported later."""

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Let what has ended end again."""
    if service == "worker":
        from payasplay.payouts import service as payouts

        replace(payouts, "OPEN", lambda _open: ("pending", "processing", "completed", "failed"))
