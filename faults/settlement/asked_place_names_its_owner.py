"""Who is asked whether a place to be paid to is right reads the name of its owner in full."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "security"


def plant(service: str) -> None:
    """Mask the numbers alone."""
    if service == "api":
        from payasplay.settlement import preferences

        def shown(preview: Any) -> Any:
            return lambda given: preview(given).model_copy(update={"account_holder": given.account_holder})

        replace(preferences, "preview", shown)
