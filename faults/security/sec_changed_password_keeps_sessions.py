"""Who was signed in elsewhere stays signed in after the password was changed in the settings."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "security", "security"


def plant(service: str) -> None:
    """End no session but where a password was forgotten."""
    if service == "api":
        from payasplay.accounts import repository

        def end_families(session: Any, account_id: Any, *, but: Any = None) -> None:
            if but is None:
                real(session, account_id)

        real = repository.end_families
        replace(repository, "end_families", lambda _end: end_families)
