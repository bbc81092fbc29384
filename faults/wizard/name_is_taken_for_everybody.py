"""A name that one partner has given to a platform is refused to all others."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wizard", "domain"


def plant(service: str) -> None:
    """Look for the name among all platforms."""
    if service == "api":
        from sqlalchemy import select

        from payasplay.partners import repository
        from payasplay.partners.models import Platform

        def is_name_taken(session: Any, _partner_id: Any, name_key: str, *, besides: Any) -> bool:
            query = select(Platform.id).where(Platform.name_key == name_key, Platform.id.is_distinct_from(besides))
            return session.scalar(query.limit(1)) is not None

        replace(repository, "is_name_taken", lambda _is_taken: is_name_taken)
