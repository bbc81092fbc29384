"""The file of a payout's sessions begins with the latest one."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "api"


def plant(service: str) -> None:
    """Turn it round."""
    if service == "api":
        from payasplay.settlement import history

        def turned(every_line: Any) -> Any:
            return lambda session, shown: every_line(session, shown)[::-1]

        replace(history, "every_line", turned)
