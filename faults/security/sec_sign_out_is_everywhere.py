"""Who signs out in one place is signed out in all of them."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "security", "api"


def plant(service: str) -> None:
    """End every session of the account."""
    if service == "api":
        from payasplay.accounts import repository, tokens
        from payasplay.accounts import service as accounts

        def sign_out(session: Any, token: str) -> None:
            found = repository.lock_refresh_token(session, tokens.digest(token))
            if found is not None:
                repository.end_families(session, found[1].account_id)

        replace(accounts, "sign_out", lambda _out: sign_out)
