"""Who goes back in the wizard finds no type chosen."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wizard", "web"


def plant(service: str) -> None:
    """Show the form without the type."""
    if service == "web":
        from payasplay.web.pages import partner_wizard

        def typed(draft: Any) -> dict[str, str]:
            return {**read(draft), "platform_type": ""}

        read = partner_wizard._typed
        replace(partner_wizard, "_typed", lambda _typed: typed)
