"""Whoever sits at an open browser may guess at the password as often as they like."""

from faults.tampering import replace

FLOW, LAYER = "security", "security"


def plant(service: str) -> None:
    """Count no guess where the password is changed."""
    if service == "api":
        from types import SimpleNamespace

        from payasplay import rate_limits
        from payasplay.accounts import recovery

        without = SimpleNamespace(**{**vars(rate_limits), "require": lambda *_counted: None})
        replace(recovery, "rate_limits", lambda _limits: without)
