"""A payout that fails again fails in silence."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "domain"


def plant(service: str) -> None:
    """Take the news of each try of a settlement for the same news."""
    if service in {"api", "worker"}:
        from payasplay.settlement import payout_news

        def notify(session: Any, account_id: Any, kind: Any, facts: Any, path: Any, **how: Any) -> Any:
            return real(session, account_id, kind, facts | {"cause": f"{path}/{facts['variant']}"}, path, **how)

        real = vars(payout_news)["notify"]
        replace(payout_news, "notify", lambda _notify: notify)
