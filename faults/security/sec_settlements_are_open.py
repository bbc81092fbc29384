"""Everybody finds the partners' settlements and their settings, empty or not."""

from typing import Any, get_args

from faults.tampering import replace

FLOW, LAYER = "security", "security"


def plant(service: str) -> None:
    """Ask for no role there."""
    if service == "api":
        from payasplay.api.dependencies import HasRole
        from payasplay.settlement import endpoints

        def open_to_all(check: Any) -> Any:
            return lambda self, account: account if self in here else check(self, account)

        here = [each.dependency for each in get_args(endpoints.Partner)[1:]]
        replace(HasRole, "__call__", open_to_all)
