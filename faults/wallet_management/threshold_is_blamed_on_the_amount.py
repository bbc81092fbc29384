"""What is wrong with the threshold of automatic top-up is said of the amount."""

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Name the first field in each complaint about limits."""
    if service == "api":
        from payasplay.auto_topup import service as auto_topup

        replace(auto_topup, "_outside", lambda outside: lambda _field, *limits: outside("amount", *limits))
