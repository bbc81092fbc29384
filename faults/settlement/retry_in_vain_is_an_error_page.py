"""Who wants a payout repeated while the provider does not answer meets a page that says that something is broken."""

from faults.tampering import replace

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Do not know this refusal on the page."""
    if service == "web":
        from payasplay.web.pages import settlement

        replace(settlement, "PayoutProviderUnavailable", lambda _error: type("Another", (Exception,), {}))
