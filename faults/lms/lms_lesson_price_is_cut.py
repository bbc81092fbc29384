"""The price of a lesson is cut to whole cents, and not rounded."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "domain"


def plant(service: str) -> None:
    """Cut."""
    if service == "api":
        from types import SimpleNamespace

        from payasplay.lms import views

        def cutting(prices: Any) -> Any:
            return SimpleNamespace(charge_for=prices.charge_for, divide_half_even=lambda whole, parts: whole // parts)

        replace(views, "prices", cutting)
