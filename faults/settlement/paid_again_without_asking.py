"""Trying again pays at once, without asking how the first payout stands by now."""

from faults.tampering import replace

FLOW, LAYER = "settlement", "domain"


def plant(service: str) -> None:
    """Take it for granted that what has failed was not paid."""
    if service == "api":
        from payasplay.settlement import second_look

        replace(second_look, "was_paid", lambda _was_paid: lambda _partner_id, _settlement_id: False)
