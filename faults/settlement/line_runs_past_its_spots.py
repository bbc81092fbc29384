"""The line of revenue runs straight from its first spot to its last one, whatever was earned between."""

from dataclasses import replace as changed
from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Leave out what lies between."""
    if service == "web":
        from payasplay.web.pages import settlement

        def line_chart(values: Any, **more: Any) -> Any:
            drawn = draw(values, **more)
            first, last = drawn.spots[0], drawn.spots[-1]
            return changed(drawn, line=f"M{first.x} {first.y} L{last.x} {last.y}")

        draw = vars(settlement)["line_chart"]
        replace(settlement, "line_chart", lambda _line_chart: line_chart)
