"""Every page runs the scripts of the payment provider, and not only the one with its card form."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "security", "web"


def plant(service: str) -> None:
    """Take all pages for the one with the card."""
    if service == "web":
        from payasplay.web import security_headers

        def lax(policy: Any) -> Any:
            return lambda settings, **_facts: policy(settings, card_page=True)

        replace(security_headers, "content_security_policy", lax)
