"""Who asks too often reads that we are not available, and not how long to wait."""

from faults.tampering import replace

FLOW, LAYER = "security", "web"


def plant(service: str) -> None:
    """Tell a refusal for too many requests as an outage."""
    if service == "web":
        from payasplay.web import error_pages

        replace(error_pages, "_too_many", lambda _real: error_pages.unavailable)
