"""Days on which nothing was earned are missing from the line of revenue."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "domain"


def plant(service: str) -> None:
    """Draw only what the sessions have days for."""
    if service == "api":
        from payasplay.settlement import overview

        def chart(days: Any, by_day: Any) -> Any:
            whole = draw(days, by_day)
            return whole.model_copy(update={"points": [point for point in whole.points if point.sessions]})

        draw = overview._chart
        replace(overview, "_chart", lambda _chart: chart)
