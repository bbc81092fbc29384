"""Who mistypes a password now and then has to wait in the end, although each sign-in was right."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "security", "api"


def plant(service: str) -> None:
    """Forget no wrong password."""
    if service == "api":
        from types import SimpleNamespace

        from payasplay import rate_limits
        from payasplay.accounts import service as accounts

        unforgiving: dict[str, Any] = {**vars(rate_limits), "forgive": lambda *_counted: None}
        replace(accounts, "rate_limits", lambda _limits: SimpleNamespace(**unforgiving))
