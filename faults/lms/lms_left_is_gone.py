"""A course that its learner was taken out of is said to be there no more."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "job"


def plant(service: str) -> None:
    """Take every course that is missing for one that is not available."""
    if service == "worker":
        from payasplay.lms import steps
        from payasplay.lms.connectors.connector import Gone

        def make(store: Any) -> Any:
            return lambda *given: store(*given[:-1], dict.fromkeys(given[-1], Gone.UNAVAILABLE))

        replace(steps, "store_list", make)
