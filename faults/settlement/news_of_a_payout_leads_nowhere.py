"""Who follows the news of a payout comes to a page that there is not."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "domain"


def plant(service: str) -> None:
    """Lead to the number of the try, not to that of the settlement."""
    if service in {"api", "worker"}:
        from payasplay.settlement import payout_news

        def notify(session: Any, account_id: Any, kind: Any, facts: Any, _path: Any, **how: Any) -> Any:
            payout = facts["cause"].split("/")[1]
            return real(session, account_id, kind, facts, f"/partner/settlement/{payout}", **how)

        real = vars(payout_news)["notify"]
        replace(payout_news, "notify", lambda _notify: notify)
