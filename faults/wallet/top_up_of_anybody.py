"""Whoever knows the number of a top-up sees it, also somebody else's."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet", "security"


def plant(service: str) -> None:
    """Find a top-up by its number alone."""
    if service == "api":
        from payasplay.errors import NotFound
        from payasplay.wallet import repository
        from payasplay.wallet.models import TopUp

        def topup(session: Any, _owner: Any, topup_id: Any) -> TopUp:
            found: TopUp | None = session.get(TopUp, topup_id)
            if found is None:
                raise NotFound
            return found

        replace(repository, "owned_topup", lambda _before: topup)
