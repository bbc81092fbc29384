"""The history ignores its filter by status."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "api"


def plant(service: str) -> None:
    """Leave the status out."""
    if service == "api":
        from payasplay.settlement import history

        def everything(session: Any, partner: Any, wanted: Any) -> Any:
            return real(session, partner, wanted._replace(status=None))

        real = history._wanted
        replace(history, "_wanted", lambda _wanted: everything)
