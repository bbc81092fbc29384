"""Whoever wants no mail about payouts that failed has the mark back after saving."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Save the wish as it is at first."""
    if service == "web":
        from payasplay.client.resources.settlement import Settlement

        def always(save: Any) -> Any:
            return lambda self, **given: save(self, **given | {"email_on_failed": True})

        replace(Settlement, "save_settings", always)
