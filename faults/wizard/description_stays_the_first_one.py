"""Who goes back in the wizard and writes another description has a platform with the first one."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wizard", "domain"


def plant(service: str) -> None:
    """Keep the description that the platform has."""
    if service == "api":
        from payasplay.partners import platforms

        def describe(platform: Any, data: Any) -> None:
            description = platform.description
            real(platform, data)
            platform.description = description or platform.description

        real = platforms._describe
        replace(platforms, "_describe", lambda _describe: describe)
