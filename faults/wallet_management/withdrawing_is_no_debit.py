"""Who withdraws until little is left is not told that it is little."""

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Let nothing follow from a withdrawal."""
    if service == "api":
        from payasplay.withdrawals import service as withdrawals

        replace(withdrawals, "after_debit", lambda _after: lambda *_debit: None)
