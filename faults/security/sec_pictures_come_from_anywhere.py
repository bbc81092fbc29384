"""A picture that was slipped into a page tells another site who looks at it."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "security", "web"


def plant(service: str) -> None:
    """Let pictures come from everywhere."""
    if service == "web":
        from payasplay.web import security_headers

        real = security_headers.content_security_policy

        def lax(*given: Any, **more: Any) -> str:
            return real(*given, **more).replace("img-src 'self' data:", "img-src 'self' data: *")

        replace(security_headers, "content_security_policy", lambda _real: lax)
