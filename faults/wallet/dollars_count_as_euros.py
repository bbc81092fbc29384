"""A payment in another currency is credited as if it were in euros."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet", "job"


def plant(service: str) -> None:
    """Read the euro in the place of the currency that the provider names."""
    if service == "worker":
        from payasplay.wallet import tasks

        def apply(session: Any, event: Any) -> str:
            event.payload = event.payload | {"currency": "eur"}
            return str(real(session, event))

        real = tasks._apply
        replace(tasks, "_apply", lambda _apply: apply)
