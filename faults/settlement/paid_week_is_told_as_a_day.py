"""A partner is told that what was paid is of one day, the first of its period."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "domain"


def plant(service: str) -> None:
    """Tell the first day in the place of the last one."""
    if service in {"api", "worker"}:
        from payasplay.settlement import payout_news

        def notify(session: Any, account_id: Any, kind: Any, facts: Any, *path: Any, **how: Any) -> Any:
            return real(session, account_id, kind, facts | {"period_end": facts["period_start"]}, *path, **how)

        real = vars(payout_news)["notify"]
        replace(payout_news, "notify", lambda _notify: notify)
