"""Who has disconnected one of several sites cannot refresh the progress at the others."""

from types import SimpleNamespace

from faults.tampering import replace

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Synchronise what was disconnected too, which is refused."""
    if service == "web":
        from payasplay.web.pages import lms_progress

        replace(lms_progress, "ConnectionStatus", lambda _statuses: SimpleNamespace(DISCONNECTED=None))
