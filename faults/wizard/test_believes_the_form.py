"""The connection test is content with whatever looks like a key."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wizard", "web"


def plant(service: str) -> None:
    """Ask nobody."""
    if service == "web":
        from payasplay.client.models import PingOut, PlatformStatus, PlatformType
        from payasplay.client.resources.partner_api import PartnerApi

        def ping(_api: Any, _key: str, platform_id: Any = None) -> PingOut:
            return PingOut(
                platform_id=platform_id,
                platform_name="Kian Films",
                platform_type=PlatformType.VIDEO,
                status=PlatformStatus.PENDING,
                sandbox=False,
            )

        replace(PartnerApi, "ping", lambda _ping: ping)
