"""The line of revenue is measured by amounts that are twice what was earned."""

from dataclasses import replace as replace_fields
from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Write the double beside each line."""
    if service == "web":
        from payasplay.web.pages import settlement

        def doubled(draw: Any) -> Any:
            def drawn(values: Any, **more: Any) -> Any:
                chart = draw(values, **more)
                return replace_fields(chart, rules=[replace_fields(each, value=2 * each.value) for each in chart.rules])

            return drawn

        replace(settlement, "line_chart", doubled)
