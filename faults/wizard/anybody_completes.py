"""A partner can complete the integration of another one."""

from typing import Any
from uuid import UUID

from faults.tampering import replace

FLOW, LAYER = "wizard", "security"


def plant(service: str) -> None:
    """Look the platform up by its id alone, and take its owner for who asks."""
    if service == "api":
        from payasplay.partners import platforms
        from payasplay.partners.models import Platform

        def complete(session: Any, partner: Any, platform_id: UUID) -> Any:
            found = session.get(Platform, platform_id)
            return found if found and found.partner_id != partner.id else real(session, partner, platform_id)

        real = platforms.complete
        replace(platforms, "complete", lambda _complete: complete)
