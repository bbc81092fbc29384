"""A site with an error of its own is not waited for: its learner has to do something."""

from faults.tampering import replace

FLOW, LAYER = "lms", "job"


def plant(service: str) -> None:
    """Wait for nothing of this kind to pass."""
    if service == "worker":
        from payasplay.lms.connectors import errors

        replace(errors.SiteFailed, "transient", lambda _transient: False)
