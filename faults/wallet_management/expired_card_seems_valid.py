"""A card that has expired is shown as if it were good."""

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Take every card for good."""
    if service == "api":
        from payasplay.payments.methods import service as methods

        replace(methods, "is_expired", lambda _is: lambda _method, _at: False)
