"""A synchronisation can be begun for anybody's connection."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "api"


def plant(service: str) -> None:
    """Find the connection by its id alone."""
    if service == "api":
        from payasplay.lms import repository
        from payasplay.lms.models import LmsConnection

        def make(owned: Any) -> Any:
            def anybodys(session: Any, owner: Any, connection_id: Any, *, lock: bool = False) -> Any:
                found = session.get(LmsConnection, connection_id)
                return owned(session, found.account_id if found else owner, connection_id, lock=lock)

            return anybodys

        replace(repository, "connection", make)
