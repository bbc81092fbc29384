"""Sign-up tells a stranger which addresses have an account."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "onboarding", "security"


def plant(service: str) -> None:
    """Answer with an error where the address is taken."""
    if service == "api":
        from payasplay.accounts import service as accounts
        from payasplay.errors import FieldError, ValidationFailed

        def sign_up(session: Any, data: Any) -> Any:
            account, is_new = stored(session, data)
            if not is_new:
                raise ValidationFailed(details=(FieldError("email", "invalid", "This address has an account."),))
            return account, is_new

        stored = accounts.sign_up
        replace(accounts, "sign_up", lambda _before: sign_up)
