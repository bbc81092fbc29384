"""The guide does not say what it means that a viewer's money does not reach."""

from faults.tampering import replace

FLOW, LAYER = "wizard", "web"


def plant(service: str) -> None:
    """Leave the last one out."""
    if service == "web":
        from payasplay.web.pages import partner_docs

        replace(partner_docs, "ERRORS", lambda errors: errors[:-1])
