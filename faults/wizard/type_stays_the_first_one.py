"""Who goes back in the wizard and chooses another type has a platform of the first one."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wizard", "domain"


def plant(service: str) -> None:
    """Keep the type that the platform has."""
    if service == "api":
        from payasplay.partners import platforms

        def describe(platform: Any, data: Any) -> None:
            kind = platform.kind
            real(platform, data)
            platform.kind = kind or platform.kind

        real = platforms._describe
        replace(platforms, "_describe", lambda _describe: describe)
