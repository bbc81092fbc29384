"""A password that everybody tries first is taken in the settings, although nobody can sign up with it."""

from faults.tampering import replace

FLOW, LAYER = "onboarding", "security"


def plant(service: str) -> None:
    """Look at no password of somebody who is signed in."""
    if service == "api":
        from payasplay.accounts import passwords

        real = passwords.check

        def check(password: str, field: str = "password") -> None:
            if field == "password":
                real(password, field)

        replace(passwords, "check", lambda _real: check)
