"""Who wants a payout repeated that was paid in the meantime meets a page that says that something is broken."""

from faults.tampering import replace

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Know no words for what is not possible any more."""
    if service == "web":
        from payasplay.web.pages import settlement

        class Unheard(Exception):
            pass

        replace(settlement, "Conflict", lambda _conflict: Unheard)
