"""The mail that confirms an address is sent again as often as somebody asks for it."""

from types import SimpleNamespace

from faults.tampering import replace

FLOW, LAYER = "security", "api"


def plant(service: str) -> None:
    """Count none of them."""
    if service == "api":
        from payasplay.accounts import endpoints

        lenient = SimpleNamespace(confirmation_mails=lambda: None, require=lambda _limit, _who: None)
        replace(endpoints, "rate_limits", lambda _real: lenient)
