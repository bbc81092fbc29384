"""The file of payouts has all of the status that was looked for, whatever days or number were asked for beside it."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "domain"


def plant(service: str) -> None:
    """Narrow the file by status alone."""
    if service == "api":
        from payasplay.settlement import history

        def of_the_status(everything: Any) -> Any:
            return lambda session, partner, wanted: everything(session, partner, history.Wanted(status=wanted.status))

        replace(history, "everything", of_the_status)
