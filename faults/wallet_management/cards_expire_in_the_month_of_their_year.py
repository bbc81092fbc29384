"""The list of cards turns the month and the year of their end round."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Say the year first, of two digits, and the month as the year."""
    if service == "web":
        from payasplay.client.resources.payment_methods import PaymentMethods

        def turned(self: Any) -> Any:
            update = [{"expiry_month": each.expiry_year % 100, "expiry_year": each.expiry_month} for each in real(self)]
            return [each.model_copy(update=more) for each, more in zip(real(self), update, strict=True)]

        real = PaymentMethods.all
        replace(PaymentMethods, "all", lambda _real: turned)
