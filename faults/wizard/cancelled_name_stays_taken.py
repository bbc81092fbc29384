"""The name of an integration that was cancelled cannot be used again."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wizard", "domain"


def plant(service: str) -> None:
    """Count cancelled platforms too."""
    if service == "api":
        from sqlalchemy import select

        from payasplay.partners import repository
        from payasplay.partners.models import Platform

        def is_name_taken(session: Any, partner_id: Any, name_key: str, *, besides: Any) -> bool:
            query = select(Platform.id).where(
                Platform.partner_id == partner_id,
                Platform.name_key == name_key,
                Platform.id.is_distinct_from(besides),
            )
            return session.scalar(query.limit(1)) is not None

        replace(repository, "is_name_taken", lambda _taken: is_name_taken)
