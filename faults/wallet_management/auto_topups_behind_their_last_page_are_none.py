"""A link to a page of automatic top-ups behind the last one says that there were none."""

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Take no page for one behind the last."""
    if service == "web":
        from payasplay.web.pages import auto_topup as pages

        replace(pages, "last_page_instead", lambda _last_page_instead: lambda _place: None)
