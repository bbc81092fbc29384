"""Disconnecting only changes a word: the token is kept, and used."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "domain"


def plant(service: str) -> None:
    """Answer as if it were ended, and change nothing."""
    if service == "api":
        from payasplay.lms import repository
        from payasplay.lms import service as lms

        def disconnect(session: Any, account: Any, connection_id: Any) -> Any:
            return repository.connection(session, account.id, connection_id)

        replace(lms, "disconnect", lambda _before: disconnect)
