"""Who has revoked a key finds no way to a new one."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wizard", "web"


def plant(service: str) -> None:
    """Count the keys that have ended too."""
    if service == "web":
        from payasplay.web.pages import partner

        def missing_kinds(platform: Any) -> list[Any]:
            has = {key.kind for key in platform.keys}
            return [kind for kind in every if kind not in has]

        every = list(vars(partner)["KeyKind"])
        replace(partner, "missing_kinds", lambda _missing: missing_kinds)
