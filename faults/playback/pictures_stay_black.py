"""The cost counts, but nothing is seen or heard."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "playback", "security"


def plant(service: str) -> None:
    """Let the page's own policy forbid media."""
    if service == "web":
        from payasplay.web import security_headers

        def strict(*asked: Any, **more: Any) -> str:
            return str(policy(*asked, **more)).replace("media-src 'self'", "media-src 'none'")

        policy = security_headers.content_security_policy
        replace(security_headers, "content_security_policy", lambda _policy: strict)
