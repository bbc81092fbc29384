"""Whoever finds an open session can change the password."""

from faults.tampering import replace

FLOW = "onboarding"
LAYER = "security"


def plant(service: str) -> None:
    """Believe any password so far."""
    if service == "api":
        from payasplay.accounts import passwords, recovery

        class Credulous:
            check = staticmethod(passwords.check)
            hash_password = staticmethod(passwords.hash_password)

            @staticmethod
            def matches(_password: str, _stored: str) -> bool:
                return True

        replace(recovery, "passwords", lambda _passwords: Credulous)
