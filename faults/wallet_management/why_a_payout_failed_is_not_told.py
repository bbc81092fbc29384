"""Who is told that a withdrawal failed does not read why."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Say the same of every failure."""
    if service in {"api", "worker"}:
        from payasplay.withdrawals import payout_news

        def planted(real: Any) -> Any:
            def notify(session: Any, account: Any, kind: Any, facts: dict[str, str], path: str) -> Any:
                return real(
                    session,
                    account,
                    kind,
                    facts | ({"reason": "payout_failure.other"} if "reason" in facts else {}),
                    path,
                )

            return notify

        replace(payout_news, "notify", planted)
