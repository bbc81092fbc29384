"""A link to a page behind the last one says that nothing was ever played."""

from faults.tampering import replace

FLOW, LAYER = "playback", "web"


def plant(service: str) -> None:
    """Take no page for one behind the last."""
    if service == "web":
        from payasplay.web.pages import history as pages

        replace(pages, "last_page_instead", lambda _last_page_instead: lambda _place: None)
