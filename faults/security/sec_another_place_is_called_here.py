"""In the settings another place than the one that somebody sits at is called this one."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "security", "api"


def plant(service: str) -> None:
    """Call the oldest place this one."""
    if service == "api":
        from payasplay.accounts import endpoints

        def make(out: Any) -> Any:
            def oldest_is_here(*, sessions: list[Any]) -> Any:
                return out(sessions=[one.model_copy(update={"current": one is sessions[-1]}) for one in sessions])

            return oldest_is_here

        replace(endpoints, "OpenSessionsOut", make)
