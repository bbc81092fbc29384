"""A link to a page of the catalogue that is gone by now says that nothing was found."""

from faults.tampering import replace

FLOW, LAYER = "playback", "web"


def plant(service: str) -> None:
    """Take no page for one behind the last."""
    if service == "web":
        from payasplay.web.pages import catalogue as pages

        replace(pages, "last_page_instead", lambda _last_page_instead: lambda _place: None)
