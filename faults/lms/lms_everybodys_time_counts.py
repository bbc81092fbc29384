"""What others have played of a course counts as the learner's own."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "domain"


def plant(service: str) -> None:
    """Look at everybody's sessions."""
    if service == "api":
        from sqlalchemy import select

        from payasplay.lms import repository
        from payasplay.playback.models import PlaybackSession

        def spent(session: Any, owner: Any, content_ids: Any, **days: Any) -> Any:
            contents = list(content_ids)
            owners = select(PlaybackSession.account_id).where(PlaybackSession.content_id.in_(contents)).distinct()
            everybody = {owner, *session.scalars(owners)}
            return [each for one in everybody for each in real(session, one, contents, **days)]

        real = repository.spent
        replace(repository, "spent", lambda _spent: spent)
