"""A partner's overview counts what all partners have earned."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "security"


def plant(service: str) -> None:
    """Leave the partner out of what makes a session one that counts."""
    if service == "api":
        from payasplay.settlement import overview

        replace(overview, "_earned", lambda earned: lambda *asked: _for_all(earned(*asked)))


def _for_all(conditions: tuple[Any, ...]) -> tuple[Any, ...]:
    return conditions[1:]
