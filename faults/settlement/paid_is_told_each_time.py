"""A partner hears of one payout as often as the provider says that it was paid."""

from collections.abc import Callable
from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "job"


def plant(service: str) -> None:
    """Take each delivery of the news for news."""
    if service == "api":
        from payasplay.payouts import repository

        def keep_event(*event: Any) -> bool:
            keep(*event)
            return True

        keep = repository.keep_event
        replace(repository, "keep_event", lambda _keep: keep_event)
    if service == "worker":
        from payasplay.payouts import repository
        from payasplay.payouts import service as payouts
        from payasplay.settlement import payout_news

        def lock_event(session: Any, event_id: str) -> Any:
            event = lock(session, event_id)
            event.applied_at = None
            return event

        def complete(session: Any, payout: Any, at: Any) -> str:
            was_paid = payout.status == "completed"
            outcome = str(settle(session, payout, at))
            if was_paid:
                payouts._tell(session, payout)
            return outcome

        def without_cause(tell: Callable[..., Any]) -> Callable[..., Any]:
            def notify(
                session: Any, account_id: Any, kind: Any, params: dict[str, str], *where: Any, **how: Any
            ) -> Any:
                facts = {name: value for name, value in params.items() if name != "cause"}
                return tell(session, account_id, kind, facts, *where, **how)

            return notify

        lock, settle = repository.lock_event, payouts.complete
        replace(repository, "lock_event", lambda _lock: lock_event)
        replace(payouts, "complete", lambda _complete: complete)
        replace(payout_news, "notify", without_cause)
