"""In the file of progress, a course of which nobody knows anything stands at 0."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "domain"


def plant(service: str) -> None:
    """Write a number where there is none."""
    if service == "api":
        from payasplay.lms import progress

        def written(csv_of: Any) -> Any:
            return lambda *given: csv_of(*given).replace(",,unknown", ",0.00,unknown")

        replace(progress, "csv_of", written)
