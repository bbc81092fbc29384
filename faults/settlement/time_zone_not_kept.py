"""The time zone that a partner chooses is not kept."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Save another one."""
    if service == "web":
        from payasplay.client.resources.settlement import Settlement

        def in_utc(save: Any) -> Any:
            return lambda self, **chosen: save(self, **chosen | {"time_zone": "UTC"})

        replace(Settlement, "save_settings", in_utc)
