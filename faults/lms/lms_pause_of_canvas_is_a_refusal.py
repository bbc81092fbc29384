"""A Canvas site that wants to be asked less often is taken for one that refuses."""

from faults.tampering import replace

FLOW, LAYER = "lms", "domain"


def plant(service: str) -> None:
    """Read nothing in a refusal but the refusal."""
    if service == "worker":
        from payasplay.lms.connectors import canvas_calls

        replace(canvas_calls, "_throttled", lambda _throttled: lambda _answer: None)
