"""Who has not said where to be paid is paid to PayPal, at the address of the account."""

import json
from types import SimpleNamespace
from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "domain"


def plant(service: str) -> None:
    """Have a place for everybody."""
    if service == "worker":
        from payasplay import encryption
        from payasplay.settlement import service as settlements
        from payasplay.settlement.schemas import Outcome

        def outcome(kept: Any, net: int) -> Any:
            found = judge(kept, net)
            return Outcome.SETTLED if found is Outcome.NO_PAYOUT_METHOD else found

        def send(session: Any, partner: Any, kept: Any, settlement: Any) -> None:
            guessed = encryption.encrypt(json.dumps({"email": partner.email}))
            place: Any = kept if kept.method else SimpleNamespace(method="paypal", destination=guessed)
            pay(session, partner, place, settlement)

        judge, pay = settlements._outcome, settlements._pay
        replace(settlements, "_outcome", lambda _outcome: outcome)
        replace(settlements, "_pay", lambda _pay: send)
