"""Who looks at one day sees a line without a spot, although something was earned on it."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "api"


def plant(service: str) -> None:
    """Draw the days before the last one."""
    if service == "api":
        from payasplay.settlement import overview

        def chart(days: Any, by_day: Any) -> Any:
            drawn = real(days, by_day)
            return drawn if days.length > 1 else drawn.model_copy(update={"points": []})

        real = vars(overview)["_chart"]
        replace(overview, "_chart", lambda _chart: chart)
