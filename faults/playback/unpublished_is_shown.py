"""What a partner has not published can be watched by its address."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "playback", "api"


def plant(service: str) -> None:
    """Find a content by its number alone."""
    if service == "api":
        from payasplay.playback import repository
        from payasplay.playback.models import Content

        def offer(session: Any, content_id: Any) -> Any:
            found = session.get(Content, content_id)
            return repository.Offer(found, "Kian") if found else known(session, content_id)

        known = repository.offer
        replace(repository, "offer", lambda _offer: offer)
