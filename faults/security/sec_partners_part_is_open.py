"""Everybody finds the partners' part open."""

from faults.tampering import replace

FLOW = "security"
LAYER = "security"


def plant(service: str) -> None:
    """Let every role pass."""
    if service == "api":
        from payasplay.accounts.schemas import Role
        from payasplay.api.dependencies import HasRole

        def open_to_all(self: HasRole, *_roles: Role) -> None:
            self._roles = frozenset(Role)

        replace(HasRole, "__init__", lambda _init: open_to_all)
