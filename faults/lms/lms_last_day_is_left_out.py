"""What was played on the last day that is asked for is not counted."""

from datetime import timedelta
from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "domain"


def plant(service: str) -> None:
    """End where the last day begins."""
    if service == "api":
        from payasplay.lms import repository

        def make(spent: Any) -> Any:
            def ends_early(*given: Any, before: Any = None, **more: Any) -> Any:
                return spent(*given, before=before and before - timedelta(days=1), **more)

            return ends_early

        replace(repository, "spent", make)
