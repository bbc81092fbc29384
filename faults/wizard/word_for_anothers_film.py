"""A consumer can allow a platform to charge a film that another partner offers."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wizard", "security"


def plant(service: str) -> None:
    """Find a content by its number alone."""
    if service == "api":
        from sqlalchemy import select

        from payasplay.partners import repository
        from payasplay.playback.models import Content

        def content_of_partner(session: Any, _partner_id: Any, content_id: Any) -> Any:
            return session.scalar(select(Content).where(Content.id == content_id, Content.published))

        replace(repository, "content_of_partner", lambda _find: content_of_partner)
