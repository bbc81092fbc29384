"""What was told a week ago stands under this week still."""

from faults.tampering import replace

FLOW, LAYER = "notifications", "web"


def plant(service: str) -> None:
    """Count to eight."""
    if service == "web":
        from payasplay.web.pages import notifications as pages

        replace(pages, "_WEEK", lambda _week: 8)
