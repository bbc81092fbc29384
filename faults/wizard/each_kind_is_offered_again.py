"""A platform is offered a second key of a kind that it has, and then refused."""

from faults.tampering import replace

FLOW, LAYER = "wizard", "web"


def plant(service: str) -> None:
    """Miss each kind."""
    if service == "web":
        from payasplay.client.models import KeyKind
        from payasplay.web.pages import partner

        replace(partner, "missing_kinds", lambda _before: lambda _platform: list(KeyKind))
