"""A card is said to have expired in the last month in which it is good."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Take the beginning of its last month for its end."""
    if service == "api":
        from payasplay.payments.methods import service as methods

        def is_expired(method: Any, at: Any) -> bool:
            return bool((method.expiry_year, method.expiry_month) <= (at.year, at.month))

        replace(methods, "is_expired", lambda _is: is_expired)
