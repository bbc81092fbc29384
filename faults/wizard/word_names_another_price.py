"""Who allows a charge is told another price than what is charged."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wizard", "api"


def plant(service: str) -> None:
    """Tell a tenth of it."""
    if service == "api":
        from payasplay.partners import reports

        def make(*asked: Any) -> Any:
            made = right(*asked)
            return made.model_copy(update={"price_per_minute": made.price_per_minute // 10})

        right = reports.make_play_token
        replace(reports, "make_play_token", lambda _before: make)
