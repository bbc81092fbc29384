"""The bell shows more than 9+."""

from faults.tampering import replace

FLOW, LAYER = "notifications", "web"


def plant(service: str) -> None:
    """Count on."""
    if service == "web":
        from payasplay.web.pages import notifications as pages

        replace(pages, "_MOST_COUNTED", lambda _most: 99)
