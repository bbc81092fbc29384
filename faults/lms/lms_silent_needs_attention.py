"""A site that does not answer for a while is not waited for: its learner has to do something."""

from faults.tampering import replace

FLOW, LAYER = "lms", "job"


def plant(service: str) -> None:
    """Wait for nothing of this kind to pass."""
    if service == "worker":
        from payasplay.lms.connectors import errors

        replace(errors.Unreachable, "transient", lambda _transient: False)
