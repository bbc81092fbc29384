"""One broken course ends the whole synchronisation."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "job"


def plant(service: str) -> None:
    """Take the trouble of one course for everybody's."""
    if service == "worker":
        from payasplay.lms import steps
        from payasplay.lms.connectors.errors import SiteFailed

        def make(_store: Any) -> Any:
            def give_up(*_given: Any) -> None:
                raise SiteFailed

            return give_up

        replace(steps, "store_failure", make)
