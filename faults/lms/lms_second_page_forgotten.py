"""Of many courses only the first page arrives."""

from faults.tampering import replace

FLOW, LAYER = "lms", "domain"


def plant(service: str) -> None:
    """Never look for a next page."""
    if service in {"api", "worker"}:
        from payasplay.lms.connectors import canvas_calls

        replace(canvas_calls, "_next", lambda _next: lambda _answer: None)
