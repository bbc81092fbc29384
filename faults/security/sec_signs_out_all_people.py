"""Who signs out everywhere, or takes another password, signs everybody out."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "security", "domain"


def plant(service: str) -> None:
    """End the sessions of all accounts."""
    if service == "api":
        from sqlalchemy import update

        from payasplay.accounts import repository
        from payasplay.accounts.models import TokenFamily
        from payasplay.clock import now

        def end(session: Any, _account_id: Any, *, but: Any = None) -> None:
            ended = update(TokenFamily).where(TokenFamily.ended_at.is_(None))
            session.execute((ended if but is None else ended.where(TokenFamily.id != but)).values(ended_at=now()))

        replace(repository, "end_families", lambda _end: end)
