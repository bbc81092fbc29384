"""Who deletes the last of a page reads that there is nothing yet, though other pages are full."""

from faults.tampering import replace

FLOW, LAYER = "notifications", "web"


def plant(service: str) -> None:
    """Show the page as it is: empty."""
    if service == "web":
        from payasplay.web.pages import notifications as pages

        replace(pages, "last_page_instead", lambda _last_page_instead: lambda _place: None)
