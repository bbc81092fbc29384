"""A form that was slipped into a page sends what people type to another site."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "security", "web"


def plant(service: str) -> None:
    """Leave forms out of the policy."""
    if service == "web":
        from payasplay.web import security_headers

        real = security_headers.content_security_policy

        def lax(*given: Any, **more: Any) -> str:
            return real(*given, **more).replace("form-action 'self'; ", "")

        replace(security_headers, "content_security_policy", lambda _real: lax)
