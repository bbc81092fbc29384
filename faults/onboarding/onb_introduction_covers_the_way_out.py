"""Who comes to withdraw, or to save a card, has to see the introduction first."""

from faults.tampering import replace

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Leave out all but playing and adding money."""
    if service == "web":
        from payasplay.web import visitors

        replace(visitors, "NEVER_COVERED", lambda places: places[:2])
