"""Who signs in with Google on the way to a page is in the wallet."""

from faults.tampering import replace

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Keep no page on the way to Google."""
    if service == "web":
        from payasplay.web.pages import ways_in

        replace(ways_in, "safe_path", lambda _real: lambda _path: "/wallet")
