"""The payout provider is told to pay a partner at a place with dots in it, as pages show it."""

import json
from types import SimpleNamespace
from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "domain"


def plant(service: str) -> None:
    """Hand over what may be shown."""
    if service in {"api", "worker"}:
        from payasplay.encryption import encrypt
        from payasplay.payouts import destinations
        from payasplay.payouts import service as payouts
        from payasplay.settlement import service as settlement

        def request(session: Any, *, method: Any, destination: Any, **more: Any) -> Any:
            shown = destinations.masked(method, destination).model_dump(include=set(destination))
            payout, entry_id = payouts.request(session, method=method, destination=destination, **more)
            payout.destination = encrypt(json.dumps(shown))
            return payout, entry_id

        known = vars(payouts) | {"request": request}
        replace(settlement, "payouts", lambda _payouts: SimpleNamespace(**known))
