"""A password that everybody tries first opens an account, although it is refused as a new one."""

from types import SimpleNamespace

from faults.tampering import replace

FLOW, LAYER = "onboarding", "security"


def plant(service: str) -> None:
    """Look at no password of a newcomer."""
    if service == "api":
        from payasplay.accounts import passwords
        from payasplay.accounts import service as accounts

        unseen = SimpleNamespace(
            check=lambda _password: None, hash_password=passwords.hash_password, matches=passwords.matches
        )
        replace(accounts, "passwords", lambda _real: unseen)
