"""Who knows the id of a payout takes the file of its sessions along, whoever is paid by it."""

from types import SimpleNamespace
from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "security"


def plant(service: str) -> None:
    """Find the payout of the file without asking whose it is."""
    if service == "api":
        from payasplay.settlement import endpoints, repository
        from payasplay.settlement.models import Settlement

        def owned(session: Any, _partner_id: Any, settlement_id: Any) -> Any:
            row = session.execute(repository.shown().where(Settlement.id == settlement_id)).one()
            return repository.Shown(*row)

        # Only the file looks a payout up here; everything else does so where it is made.
        replace(endpoints, "repository", lambda _repository: SimpleNamespace(owned=owned))
