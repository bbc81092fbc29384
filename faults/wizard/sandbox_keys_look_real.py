"""A key for development looks like one that moves money."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wizard", "domain"


def plant(service: str) -> None:
    """Begin all keys alike."""
    if service == "api":
        from payasplay.partners import keys

        def alike(prefixes: Any) -> Any:
            return dict.fromkeys(prefixes, "PP")

        replace(keys, "_PREFIXES", alike)
