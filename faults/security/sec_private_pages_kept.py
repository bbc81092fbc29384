"""Browsers and proxies keep the pages of somebody's wallet."""

from faults.tampering import replace

FLOW = "security"
LAYER = "web"


def plant(service: str) -> None:
    """Let every page be kept for a minute."""
    if service == "web":
        from starlette.datastructures import MutableHeaders
        from starlette.types import Message, Scope

        from payasplay.web.security_headers import SecurityHeaders

        real = SecurityHeaders._add

        def add(self: SecurityHeaders, scope: Scope, message: Message) -> None:
            real(self, scope, message)
            MutableHeaders(scope=message)["Cache-Control"] = "public, max-age=60"

        replace(SecurityHeaders, "_add", lambda _add: add)
