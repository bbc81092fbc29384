"""Who comes to pay has to see the introduction first."""

from faults.tampering import replace

FLOW = "onboarding"
LAYER = "web"


def plant(service: str) -> None:
    """Cover every page."""
    if service == "web":
        from payasplay.web import visitors
        from payasplay.web.pages import sign_in

        replace(visitors, "NEVER_COVERED", lambda _paths: ("/nowhere",))
        replace(sign_in, "NEVER_COVERED", lambda _paths: ("/nowhere",))
