"""Who has set a new password by the mailbox waits for a quarter of an hour, for what was mistyped before."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "onboarding", "api"


def plant(service: str) -> None:
    """Forgive nothing when a password is set anew."""
    if service == "api":
        from types import SimpleNamespace

        from payasplay import rate_limits
        from payasplay.accounts import recovery

        unforgiving: dict[str, Any] = {**vars(rate_limits), "forgive": lambda *_counted: None}
        replace(recovery, "rate_limits", lambda _limits: SimpleNamespace(**unforgiving))
