"""Learning systems that nobody can connect yet are offered."""

from faults.tampering import replace

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Offer all that people name."""
    if service == "web":
        from payasplay.client.models import Kind
        from payasplay.web.pages import lms

        replace(lms, "AVAILABLE", lambda _some: frozenset(Kind))
