"""Other sites learn the full address of the page that somebody comes from."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "security", "web"


def plant(service: str) -> None:
    """Tell it everybody."""
    if service == "web":
        from payasplay.web.security_headers import SecurityHeaders

        def talkative(init: Any) -> Any:
            def made(self: Any, *given: Any, **named: Any) -> Any:
                init(self, *given, **named)
                self._fixed["Referrer-Policy"] = "unsafe-url"

            return made

        replace(SecurityHeaders, "__init__", talkative)
