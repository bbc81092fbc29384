"""Who asks for a synchronisation while a site is waited for has to wait as well."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "domain"


def plant(service: str) -> None:
    """Join what waits, whatever it waits for."""
    if service == "api":
        from payasplay.lms import repository
        from payasplay.lms import service as lms

        def join(session: Any, connection: Any, **more: Any) -> Any:
            return repository.open_run(session, connection.id) or begin(session, connection, **more)

        begin = lms.begin_sync
        replace(lms, "begin_sync", lambda _before: join)
