"""Each platform of a partner lists the keys of all the partner's platforms."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wizard", "api"


def plant(service: str) -> None:
    """Show with each platform whatever was found for any."""
    if service == "api":
        from payasplay.partners import endpoints

        def platforms_out(session: Any, platforms: Any) -> Any:
            shown = show(session, platforms)
            every = [key for each in shown for key in each.keys]
            return [each.model_copy(update={"keys": every}) for each in shown]

        show = vars(endpoints)["platforms_out"]
        replace(endpoints, "platforms_out", lambda _platforms_out: platforms_out)
