"""A deleted course is said to be there, with its learner taken out of it."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "job"


def plant(service: str) -> None:
    """Take every course that is missing for one that the learner has left."""
    if service == "worker":
        from payasplay.lms import steps
        from payasplay.lms.connectors.connector import Gone

        def make(store: Any) -> Any:
            return lambda *given: store(*given[:-1], dict.fromkeys(given[-1], Gone.UNENROLLED))

        replace(steps, "store_list", make)
