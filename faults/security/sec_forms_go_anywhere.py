"""A form that was slipped into a page may send what people type to anybody."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "security", "web"


def plant(service: str) -> None:
    """Let forms go where they want."""
    if service == "web":
        from payasplay.web import security_headers

        def lax(policy: Any) -> Any:
            return lambda *given, **facts: policy(*given, **facts).replace("form-action 'self'", "form-action *")

        replace(security_headers, "content_security_policy", lax)
