"""A partner who wants no mails about payouts gets them all the same."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "job"


def plant(service: str) -> None:
    """Mail everything."""
    if service in {"api", "worker"}:
        from payasplay.settlement import payout_news

        def notify(*told: Any, by_mail: bool) -> Any:
            return real(*told, by_mail=by_mail or True)

        real = vars(payout_news)["notify"]
        replace(payout_news, "notify", lambda _notify: notify)
