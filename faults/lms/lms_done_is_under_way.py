"""A course of which everything is done counts as one that is under way."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "domain"


def plant(service: str) -> None:
    """Count nothing as done."""
    if service == "api":
        from payasplay.lms import progress

        def modest(overview: Any) -> Any:
            def told(*given: Any) -> Any:
                found = overview(*given)
                return found.model_copy(update={"completed": 0, "in_progress": found.in_progress + found.completed})

            return told

        replace(progress, "overview", modest)
