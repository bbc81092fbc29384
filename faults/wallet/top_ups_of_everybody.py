"""The list of somebody's top-ups is the list of everybody's."""

from typing import Any

from sqlalchemy import select

from faults.tampering import replace

FLOW, LAYER = "wallet", "security"


def plant(service: str) -> None:
    """Forget whose they are."""
    if service == "api":
        from payasplay.wallet import repository
        from payasplay.wallet.models import TopUp

        def latest(session: Any, _owner: Any, limit: int) -> Any:
            return session.scalars(select(TopUp).order_by(TopUp.created_at.desc()).limit(limit)).all()

        replace(repository, "latest_topups", lambda _before: latest)
