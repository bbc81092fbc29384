"""A whole course is said to cost what a minute of it does."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "domain"


def plant(service: str) -> None:
    """Forget how long it is."""
    if service == "api":
        from payasplay.lms import views
        from payasplay.playback import prices

        def price(*asked: Any) -> Any:
            told = tell(*asked)
            return told.model_copy(update={"whole": prices.charge_for(told.per_minute, 60)})

        tell = views._price
        replace(views, "_price", lambda _before: price)
