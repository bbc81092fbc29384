"""Two platforms of a partner differ by their capitals alone."""

from faults.tampering import replace

FLOW, LAYER = "wizard", "domain"


def plant(service: str) -> None:
    """Compare names as they are written."""
    if service == "api":
        from payasplay.partners import platforms

        replace(platforms, "name_key", lambda _key: str)
