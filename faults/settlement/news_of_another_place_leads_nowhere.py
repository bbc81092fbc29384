"""Who follows the news of another place to be paid to comes to a page that there is not."""

from faults.tampering import replace

FLOW, LAYER = "settlement", "domain"


def plant(service: str) -> None:
    """Lead to a page of settlement that is none."""
    if service == "api":
        from payasplay.settlement import preferences

        replace(preferences, "SETTINGS_PAGE", lambda page: f"{page}/method")
