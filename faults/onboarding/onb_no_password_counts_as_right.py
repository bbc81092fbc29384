"""A password is changed by who says nothing of the one so far."""

from faults.tampering import replace

FLOW, LAYER = "onboarding", "security"


def plant(service: str) -> None:
    """Compare only what was given."""
    if service == "api":
        from types import SimpleNamespace

        from payasplay.accounts import passwords, recovery

        def matches(given: str, kept: str | None) -> bool:
            return not given or passwords.matches(given, kept)

        replace(recovery, "passwords", lambda real: SimpleNamespace(**{**vars(real), "matches": matches}))
