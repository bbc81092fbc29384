"""The code that partners copy calls an address where nobody is."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wizard", "web"


def plant(service: str) -> None:
    """Write a wrong path into the code."""
    if service == "web":
        from payasplay.web.pages import partner_wizard

        def samples(*, api_url: str, **more: Any) -> Any:
            return right(api_url=f"{api_url}/v2", **more)

        right = vars(partner_wizard)["samples"]
        replace(partner_wizard, "samples", lambda _before: samples)
