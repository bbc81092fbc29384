"""The page of a payout shows in full where it went."""

import json
from types import SimpleNamespace
from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "security"


def plant(service: str) -> None:
    """Mask nothing."""
    if service == "api":
        from payasplay import encryption
        from payasplay.payouts import service as payouts
        from payasplay.settlement import history

        def shown_destination(payout: Any) -> Any:
            kept = json.loads(encryption.decrypt(payout.destination))
            return masked(payout).model_copy(update={"label": ", ".join(kept.values())})

        masked = payouts.shown_destination
        known = vars(payouts) | {"shown_destination": shown_destination}
        replace(history, "payouts", lambda _payouts: SimpleNamespace(**known))
