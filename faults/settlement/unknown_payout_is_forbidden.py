"""A payout that never was is said to be one that others may see."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "api"


def plant(service: str) -> None:
    """Forbid what is not there."""
    if service == "api":
        from payasplay.errors import Forbidden, NotFound
        from payasplay.settlement import repository

        def owned(session: Any, partner_id: Any, settlement_id: Any) -> Any:
            try:
                return find(session, partner_id, settlement_id)
            except NotFound as missing:
                raise Forbidden from missing

        find = repository.owned
        replace(repository, "owned", lambda _owned: owned)
