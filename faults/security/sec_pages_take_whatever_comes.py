"""A page takes a form however long it is."""

from faults.tampering import replace

FLOW, LAYER = "security", "web"


def plant(service: str) -> None:
    """Let the limit be out of reach."""
    if service == "web":
        from payasplay.request_limit import RequestLimit

        replace(RequestLimit, "__init__", lambda make: lambda self, app, **_limits: make(self, app, limit_bytes=10**9))
