"""Whatever is wrong with a connection, people are advised to look at the address."""

from faults.tampering import replace

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Know one tip."""
    if service == "web":
        from payasplay.web.pages import lms

        replace(lms, "TIPS", lambda tips: dict.fromkeys(tips, "address"))
