"""Who is no partner has settings of settlement all the same, and may change them."""

from faults.tampering import replace

FLOW, LAYER = "settlement", "security"


def plant(service: str) -> None:
    """Ask for the role everywhere but there."""
    if service == "api":
        from fastapi import Request

        from payasplay.accounts.models import Account
        from payasplay.api.dependencies import Caller, HasRole
        from payasplay.errors import Forbidden

        def let_pass(self: HasRole, account: Caller, request: Request) -> Account:
            if account.role not in self._roles and not request.url.path.endswith("/settlement/settings"):
                raise Forbidden
            return account

        replace(HasRole, "__call__", lambda _call: let_pass)
