"""The line of revenue is the same whatever was earned."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Draw a line of equal amounts."""
    if service == "web":
        from payasplay.web.pages import settlement

        def same(draw: Any) -> Any:
            return lambda values, **more: draw([10_000] * len(values), **more)

        replace(settlement, "line_chart", same)
