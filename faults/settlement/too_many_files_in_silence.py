"""Who has taken too many files along gets no other one, and no word why."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Go back, and leave no notice."""
    if service == "web":
        from payasplay.web.pages import settlement
        from payasplay.web.rendering import redirect

        def too_many(_visitor: Any, back: str) -> Any:
            return redirect(back)

        replace(settlement, "_too_many", lambda _too_many: too_many)
