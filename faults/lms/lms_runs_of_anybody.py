"""Whoever knows the number of a synchronisation reads what came of it, course by course."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "security"


def plant(service: str) -> None:
    """Find a synchronisation by its number alone."""
    if service == "api":
        from payasplay.lms import repository
        from payasplay.lms.models import LmsSyncRun

        def run(session: Any, _owner: Any, run_id: Any) -> Any:
            return session.get_one(LmsSyncRun, run_id)

        replace(repository, "run", lambda _run: run)
