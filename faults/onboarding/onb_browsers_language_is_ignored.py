"""Every visitor reads English at first, whatever the browser asks for."""

from faults.tampering import replace

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Ask no browser."""
    if service == "web":
        from payasplay.web import visitors

        replace(visitors, "negotiate_locale", lambda _real: lambda _header: "en")
