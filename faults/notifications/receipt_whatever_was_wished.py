"""Who wants no mail about payments gets receipts all the same."""

from faults.tampering import replace

FLOW, LAYER = "notifications", "job"


def plant(service: str) -> None:
    """Ask nobody before a receipt."""
    if service == "worker":
        from types import SimpleNamespace

        from payasplay.notifications.schemas import Channel
        from payasplay.wallet import tasks

        asking_nobody = SimpleNamespace(wants=lambda *_asked: set(Channel))
        replace(tasks, "preferences", lambda _preferences: asking_nobody)
