"""Mail that waited is sent, though its reader has switched such mail off meanwhile."""

from types import SimpleNamespace

from faults.tampering import replace

FLOW, LAYER = "notifications", "job"


def plant(service: str) -> None:
    """Ask for no choice when a mail is sent."""
    if service == "worker":
        from payasplay.notifications import tasks
        from payasplay.notifications.schemas import Channel

        replace(tasks, "preferences", lambda _own: SimpleNamespace(wants=lambda *_asked: set(Channel)))
