"""The bell's panel is as long as a page of notifications."""

from faults.tampering import replace

FLOW, LAYER = "notifications", "web"


def plant(service: str) -> None:
    """Ask for twenty."""
    if service == "web":
        from payasplay.web.pages import notifications as pages

        replace(pages, "_LATEST", lambda _latest: 20)
