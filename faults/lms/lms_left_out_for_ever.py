"""A course that was left out once cannot be taken up again."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "domain"


def plant(service: str) -> None:
    """Overlook what is chosen."""
    if service == "api":
        from payasplay.lms import service as lms

        def make(select: Any) -> Any:
            return lambda *given: select(*given[:-1], given[-1].model_copy(update={"selected": []}))

        replace(lms, "select", make)
