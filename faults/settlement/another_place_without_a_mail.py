"""Where a partner is paid is changed without a mail about it."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "mail"


def plant(service: str) -> None:
    """Tell it on the pages alone, where whoever has changed it reads it too."""
    if service == "api":
        from payasplay.settlement import preferences

        def notify(*told: Any) -> Any:
            return real(*told, by_mail=False)

        real = vars(preferences)["notify"]
        replace(preferences, "notify", lambda _notify: notify)
