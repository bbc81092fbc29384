"""Who is told that a withdrawal failed reads of the amount without its fee, as if the fee were gone."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Name what would have arrived."""
    if service in {"api", "worker"}:
        from payasplay.withdrawals import payout_news

        def planted(real: Any) -> Any:
            def notify(session: Any, account: Any, kind: Any, facts: dict[str, str], path: str) -> Any:
                return real(session, account, kind, facts | {"amount": facts["net"]}, path)

            return notify

        replace(payout_news, "notify", planted)
