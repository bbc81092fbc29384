"""Payouts of the last day that is looked for are not found."""

from faults.tampering import replace

FLOW, LAYER = "settlement", "domain"


def plant(service: str) -> None:
    """End with the beginning of the last day."""
    if service == "api":
        from payasplay.settlement import history, periods

        replace(history, "end_of", lambda _end_of: periods.start_of)
