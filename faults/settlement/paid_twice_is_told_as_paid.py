"""Who was paid twice by the provider is told a second time that he was paid, as if nothing were out of order."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "domain"


def plant(service: str) -> None:
    """See no other payout of the settlement that was paid, when it is told."""
    if service == "worker":
        from payasplay.settlement import payout_news

        def tell_end(session: Any, payout: Any, variant: str) -> None:
            real(session, payout, "completed" if variant == "paid_twice" else variant)

        real = payout_news._tell_end
        replace(payout_news, "_tell_end", lambda _tell: tell_end)
