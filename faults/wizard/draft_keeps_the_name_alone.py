"""What a partner has chosen and written in the wizard is gone after a reload; only the name is kept."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wizard", "web"


def plant(service: str) -> None:
    """Keep no type, and no description."""
    if service == "web":
        from payasplay.client.resources.partner import Partner

        def name_alone(save: Any) -> Any:
            def saved(self: Any, **given: Any) -> Any:
                return save(self, **given | {"platform_type": None, "description": None})

            return saved

        replace(Partner, "save_draft", name_alone)
