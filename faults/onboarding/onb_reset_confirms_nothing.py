"""Who sets a password by the link in the mail is asked all the same to confirm the address."""

from faults.tampering import replace

FLOW, LAYER = "onboarding", "domain"


def plant(service: str) -> None:
    """Set the password, and note no moment at which the address was confirmed."""
    if service == "api":
        from payasplay.accounts import recovery

        replace(recovery, "now_for", lambda _now: lambda _account: None)
