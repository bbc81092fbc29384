"""Payouts that the provider has not taken on yet are not among those that are on their way."""

from types import SimpleNamespace
from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "domain"


def plant(service: str) -> None:
    """Find those alone that have left."""
    if service == "api":
        from payasplay.settlement import history
        from payasplay.settlement.schemas import StatusFilter

        def narrowed(session: Any, partner: Any, wanted: Any) -> Any:
            if wanted.status is StatusFilter.OPEN:
                wanted = wanted._replace(status=SimpleNamespace(value="processing"))
            return real(session, partner, wanted)

        real = history._wanted
        replace(history, "_wanted", lambda _wanted: narrowed)
