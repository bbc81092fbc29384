"""A partner does not hear that a settlement has failed."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "domain"


def plant(service: str) -> None:
    """Tell of what was paid alone."""
    if service == "worker":
        from payasplay.settlement import payout_news

        def tell_end(session: Any, payout: Any, variant: str) -> None:
            if payout.status == "completed":
                real(session, payout, variant)

        real = payout_news._tell_end
        replace(payout_news, "_tell_end", lambda _tell_end: tell_end)
