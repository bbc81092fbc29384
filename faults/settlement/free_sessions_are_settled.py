"""A payout has sessions in it that cost nothing."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "domain"


def plant(service: str) -> None:
    """Take whatever has ended."""
    if service in {"api", "worker"}:
        from payasplay.settlement import repository

        def is_open(partner_id: Any) -> Any:
            partner, ended, _charged, unsettled = real(partner_id)
            return (partner, ended, unsettled)

        real = repository.is_open
        replace(repository, "is_open", lambda _is_open: is_open)
