"""The line of revenue begins with the last day, and ends with the first."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Draw it for readers of the other direction."""
    if service == "web":
        from payasplay.web.pages import settlement

        def turned(draw: Any) -> Any:
            return lambda values, *, mirrored: draw(values, mirrored=not mirrored)

        replace(settlement, "line_chart", turned)
