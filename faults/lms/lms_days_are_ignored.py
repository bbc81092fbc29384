"""Progress shows the money of all days, whichever are asked for."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "domain"


def plant(service: str) -> None:
    """Look at all days."""
    if service == "api":
        from payasplay.lms import progress

        def overview(session: Any, account: Any, *_days: Any) -> Any:
            return real(session, account, None, None)

        real = progress.overview
        replace(progress, "overview", lambda _overview: overview)
