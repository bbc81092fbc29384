"""A pass that was given out once is good for ever."""

from faults.tampering import replace

FLOW = "security"
LAYER = "security"


def plant(service: str) -> None:
    """Let every moment be a token's moment."""
    if service == "api":
        from payasplay.accounts.tokens import Claims

        replace(Claims, "is_valid_at", lambda _valid: lambda _claims, _moment: True)
