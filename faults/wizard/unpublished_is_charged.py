"""What a partner has not published yet is charged all the same."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wizard", "security"


def plant(service: str) -> None:
    """Ask for the partner alone."""
    if service == "api":
        from payasplay.partners import repository
        from payasplay.playback.models import Content

        def content_of_partner(session: Any, partner_id: Any, content_id: Any) -> Any:
            found = session.get(Content, content_id)
            return found if found is not None and found.partner_id == partner_id else None

        replace(repository, "content_of_partner", lambda _before: content_of_partner)
