"""A payout is paid again although the provider does not answer whether it was paid the first time."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "domain"


def plant(service: str) -> None:
    """Take silence for no."""
    if service == "api":
        from payasplay.errors import PayoutProviderUnavailable
        from payasplay.settlement import second_look

        def was_paid(payout: Any) -> bool:
            try:
                return bool(real(payout))
            except PayoutProviderUnavailable:
                return False

        real = second_look._was_paid
        replace(second_look, "_was_paid", lambda _was_paid: was_paid)
