"""A link to a page of movements behind the last one says that nothing ever moved."""

from faults.tampering import replace

FLOW, LAYER = "wallet", "web"


def plant(service: str) -> None:
    """Take no page for one behind the last."""
    if service == "web":
        from payasplay.web.pages import wallet as pages

        replace(pages, "last_page_instead", lambda _last_page_instead: lambda _place: None)
