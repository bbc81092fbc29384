"""Who was never told anything reads that nothing is like what they look for."""

from faults.tampering import replace

FLOW, LAYER = "notifications", "web"


def plant(service: str) -> None:
    """Take every look at the page for a search."""
    if service == "web":
        from payasplay.web.pages.notifications import Filters

        replace(Filters, "is_set", lambda _is_set: property(lambda _filters: True))
