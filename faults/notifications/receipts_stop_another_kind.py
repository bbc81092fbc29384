"""Who stops receipts with one click gets no mails about settlements any more."""

from faults.tampering import replace

FLOW, LAYER = "notifications", "mail"


def plant(service: str) -> None:
    """Sign the link for another kind."""
    if service == "worker":
        from payasplay.notifications.schemas import NotificationKind
        from payasplay.wallet import tasks

        class Other:
            headers = staticmethod(lambda owner, _kind: known.headers(owner, NotificationKind.SETTLEMENT))

        known = tasks.unsubscribe  # type: ignore[attr-defined]
        replace(tasks, "unsubscribe", lambda _before: Other)
