"""A request key that was used for one report gets the same answer for another, which is never charged."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wizard", "api"


def plant(service: str) -> None:
    """Take no notice of what is reported."""
    if service == "api":
        from payasplay.partners import partner_api

        def deaf(once: Any) -> Any:
            return lambda account, key, _asked, *more: once(account, key, b"a report", *more)

        replace(partner_api, "once", deaf)
