"""A platform whose integration is not completed takes consumers' word, and reports what they played."""

from typing import Any
from uuid import UUID

from faults.tampering import replace

FLOW, LAYER = "wizard", "domain"


def plant(service: str) -> None:
    """Take any platform for one that is active."""
    if service == "api":
        from payasplay.partners import repository
        from payasplay.partners.models import Platform

        def any_platform(session: Any, platform_id: UUID) -> Any:
            return session.get(Platform, platform_id)

        replace(repository, "active_platform", lambda _active: any_platform)
