"""A site that asks us to wait is taken for one that needs attention."""

from faults.tampering import replace

FLOW, LAYER = "lms", "job"


def plant(service: str) -> None:
    """Wait for nothing of this kind to pass."""
    if service == "worker":
        from payasplay.lms.connectors import errors

        replace(errors.Throttled, "transient", lambda _transient: False)
