"""A form is taken with the mark of any session."""

from faults.tampering import replace

FLOW = "security"
LAYER = "web"


def plant(service: str) -> None:
    """Give every session the same mark."""
    if service == "web":
        from payasplay.web.sessions import SessionStore

        replace(SessionStore, "csrf_token", lambda _mark: lambda _store, _session: "m" * 64)
