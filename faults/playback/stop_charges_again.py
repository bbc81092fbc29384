"""Stopping again bills the time since, and the last stop counts."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "playback", "domain"


def plant(service: str) -> None:
    """Book one more charge, under a name of its own, whenever a stop finds that it was stopped before."""
    if service == "api":
        from payasplay.ids import new_id
        from payasplay.ledger import repository as ledger
        from payasplay.ledger.models import LedgerAccountKind, Reason
        from payasplay.ledger.service import post
        from payasplay.playback import repository
        from payasplay.playback import service as playback

        def stop(session: Any, account: Any, session_id: Any) -> Any:
            # Locked first: a stop that arrives meanwhile has to see this one.
            wallet = playback._lock(session, account)
            over = repository.owned(session, account.id, session_id, fresh=True).status != "active"
            ended = once(session, account, session_id)
            if over:
                revenue = ledger.account_of(session, LedgerAccountKind.PLATFORM_REVENUE)
                cause = f"again-{new_id()}"
                post(session, reason=Reason.PLAYBACK, cause=cause, parts={wallet: -1, revenue: 1}, at=ended.started_at)
            return ended

        once = playback.stop
        replace(playback, "stop", lambda _stop: stop)
