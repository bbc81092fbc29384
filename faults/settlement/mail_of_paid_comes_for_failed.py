"""Who wants mails about paid payouts gets those about failed ones, and the other way round."""

from types import SimpleNamespace
from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "mail"


def plant(service: str) -> None:
    """Read each of both wishes where the other one is meant."""
    if service in {"api", "worker"}:
        from payasplay.settlement import payout_news, repository

        def settings_of(session: Any, partner_id: Any) -> Any:
            kept = repository.settings_of(session, partner_id)
            return kept and SimpleNamespace(
                email_on_completed=kept.email_on_failed, email_on_failed=kept.email_on_completed
            )

        swapped = SimpleNamespace(**vars(repository) | {"settings_of": settings_of})
        replace(payout_news, "repository", lambda _repository: swapped)
