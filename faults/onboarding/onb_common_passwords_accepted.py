"""A password that everybody tries first is accepted."""

from faults.tampering import replace

FLOW = "onboarding"
LAYER = "security"


def plant(service: str) -> None:
    """Know no common password."""
    if service == "api":
        from payasplay.accounts import passwords

        replace(passwords, "is_common", lambda _common: lambda _password: False)
