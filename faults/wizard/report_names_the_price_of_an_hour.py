"""A partner is told the price of an hour as that of a minute."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wizard", "api"


def plant(service: str) -> None:
    """Tell sixty times the price."""
    if service == "api":
        from payasplay.partners import reports

        def out(*asked: Any) -> Any:
            answer = right(*asked)
            return answer.model_copy(update={"price_per_minute": answer.price_per_minute * 60})

        right = reports._out
        replace(reports, "_out", lambda _before: out)
