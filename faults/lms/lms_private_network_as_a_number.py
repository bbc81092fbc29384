"""An address of our own network that is written as one number is called."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "security"


def plant(service: str) -> None:
    """Look at no host that is a number."""
    if service == "api":
        import ipaddress

        from payasplay import outbound

        def checked(url: Any, allowed: Any, resolve: Any) -> Any:
            if url.host.isdecimal():
                return ipaddress.ip_address(int(url.host))
            return checked_before(url, allowed, resolve)

        checked_before = outbound._checked_address
        replace(outbound, "_checked_address", lambda _before: checked)
