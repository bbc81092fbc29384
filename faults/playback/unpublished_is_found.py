"""The catalogue lists what a partner has not published."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "playback", "api"


def plant(service: str) -> None:
    """Put what is not published before what is."""
    if service == "api":
        from sqlalchemy import select

        from payasplay.accounts.models import Account
        from payasplay.playback import repository
        from payasplay.playback.models import Content

        known = repository.published

        def published(session: Any, **asked: Any) -> Any:
            offers, total = known(session, **asked)
            hidden = [Content.published.is_(False), Content.title_en.icontains(asked["words"], autoescape=True)]
            query = select(Content, Account.name).join(Account, Account.id == Content.partner_id).where(*hidden)
            found = [repository.Offer(content, name) for content, name in session.execute(query)]
            return [*found, *offers], total + len(found)

        replace(repository, "published", lambda _known: published)
