"""All notifications stand under today."""

from faults.tampering import replace

FLOW, LAYER = "notifications", "web"


def plant(service: str) -> None:
    """Put each into one group."""
    if service == "web":
        from payasplay.web.pages import notifications as pages

        replace(pages, "_by_day", lambda _by_day: lambda found: [("today", found.items)])
