"""Refreshing the progress says so, and synchronises nothing."""

from faults.tampering import replace

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Pass over what is connected."""
    if service == "web":
        from payasplay.client.models import ConnectionStatus
        from payasplay.web.pages import lms_progress

        class Passed:
            DISCONNECTED = ConnectionStatus.OK

        replace(lms_progress, "ConnectionStatus", lambda _before: Passed)
