"""The page of progress says of all sites when the first of them was read last."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "domain"


def plant(service: str) -> None:
    """Take the earliest moment."""
    if service == "api":
        from payasplay.lms import progress, repository

        def overview(session: Any, account: Any, *days: Any) -> Any:
            moments = [each.last_sync_at for each in repository.connections(session, account.id) if each.last_sync_at]
            return told(session, account, *days).model_copy(update={"last_sync_at": min(moments, default=None)})

        told = progress.overview
        replace(progress, "overview", lambda _before: overview)
