"""Whoever follows a link to another site tells it the address of our page, with the token in it."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "security", "web"


def plant(service: str) -> None:
    """Let browsers tell every address."""
    if service == "web":
        from payasplay.web.security_headers import SecurityHeaders

        real = SecurityHeaders.__init__

        def lax(self: Any, *given: Any, **more: Any) -> None:
            real(self, *given, **more)
            self._fixed["Referrer-Policy"] = "unsafe-url"

        replace(SecurityHeaders, "__init__", lambda _real: lax)
