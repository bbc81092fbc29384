"""A BIC of no bank is taken."""

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Do not look at it."""
    if service == "api":
        from payasplay.payouts import destinations

        replace(destinations, "_is_bic", lambda _is: lambda _value: True)
