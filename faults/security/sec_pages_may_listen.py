"""Pages may use the microphone, so that whatever gets into one can listen."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "security", "web"


def plant(service: str) -> None:
    """Say nothing of the microphone."""
    if service == "web":
        from payasplay.web.security_headers import SecurityHeaders

        def make(init: Any) -> Any:
            def made(self: Any, *given: Any, **named: Any) -> Any:
                init(self, *given, **named)
                said = self._fixed["Permissions-Policy"]
                self._fixed["Permissions-Policy"] = said.replace("microphone=(), ", "")

            return made

        replace(SecurityHeaders, "__init__", make)
