"""The file of a payout's sessions has as many of them as a page, and no more."""

from faults.tampering import replace

FLOW, LAYER = "settlement", "api"


def plant(service: str) -> None:
    """Stop after twenty."""
    if service == "api":
        from payasplay.settlement import history

        real = history.every_line
        replace(history, "every_line", lambda _every_line: lambda session, shown: real(session, shown)[:20])
