"""Who knows the id of a settlement reads it, whoever is paid by it."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "security"


def plant(service: str) -> None:
    """Do not ask whose it is."""
    if service == "api":
        from payasplay.settlement import repository
        from payasplay.settlement.models import Settlement

        def owned(session: Any, _partner_id: Any, settlement_id: Any) -> Any:
            found = session.get(Settlement, settlement_id)
            return real(session, found.partner_id if found else _partner_id, settlement_id)

        real = repository.owned
        replace(repository, "owned", lambda _owned: owned)
