"""Before a payout is paid again, only its last try is asked about, although an earlier one was paid after all."""

from types import SimpleNamespace
from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "domain"


def plant(service: str) -> None:
    """Know of one try alone."""
    if service == "api":
        from payasplay.settlement import repository, second_look

        def tries(session: Any, settlement_id: Any) -> Any:
            return repository.tries(session, settlement_id)[:1]

        forgetful = SimpleNamespace(**vars(repository) | {"tries": tries})
        replace(second_look, "repository", lambda _repository: forgetful)
