"""The file of payouts has as many of them as a page, and no more."""

from faults.tampering import replace

FLOW, LAYER = "settlement", "api"


def plant(service: str) -> None:
    """Stop after twenty."""
    if service == "api":
        from payasplay.settlement import history

        real = history.everything
        replace(
            history, "everything", lambda _all: lambda session, partner, wanted: real(session, partner, wanted)[:20]
        )
