"""``python -m payasplay.playback.demo``: a small catalogue to look at, for development and screenshots.

Running it again changes nothing. It refuses production.
"""

import os
import sys

from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from payasplay.accounts import repository as accounts
from payasplay.accounts import service
from payasplay.accounts.models import Account
from payasplay.accounts.schemas import Locale, Role
from payasplay.clock import now
from payasplay.database.engine import transaction
from payasplay.playback.catalogue import ITEMS, content_id
from payasplay.playback.models import Content
from payasplay.playback.prices import parse_price
from payasplay.settings import Environment

_VIDEO, _AUDIO = "sample.webm", "sample.wav"


def fill(session: Session) -> int:
    """Store what is not there yet; returns how many contents were added."""
    partners = {name: _partner(session, name) for name in sorted({item.partner for item in ITEMS})}
    rows = [
        {
            "id": content_id(item),
            "partner_id": partners[item.partner].id,
            "title_en": item.title_en,
            "title_fa": item.title_fa,
            "kind": item.kind,
            "price": parse_price(item.price),
            "duration_seconds": item.duration_seconds,
            "preview_seconds": item.preview_seconds,
            "media": _AUDIO if item.kind == "audio" else _VIDEO,
            "published": True,
        }
        for item in ITEMS
    ]
    statement = insert(Content).values(rows).on_conflict_do_nothing().returning(Content.id)
    return len(session.scalars(statement).all())


def _partner(session: Session, name: str) -> Account:
    email = f"{name.lower().replace(' ', '.')}@demo.example"
    account = service.new_account(email=email, name=name, locale=Locale.ENGLISH, role=Role.PARTNER, password=None)
    account.email_verified_at = now()
    if accounts.add(session, account):
        return account
    known = accounts.by_email(session, email)
    if known is None:
        raise LookupError(f"the address {email} is taken by nobody")
    return known


def main() -> int:
    """Fill the catalogue; 1 with one clear line in production."""
    # Asked before the rest of the settings is looked at, which production may have good reasons to refuse.
    if os.environ.get("PAP_ENVIRONMENT") == Environment.PRODUCTION:
        sys.stderr.write("The demonstration catalogue is not for production: PAP_ENVIRONMENT is production.\n")
        return 1
    with transaction() as session:
        added = fill(session)
    sys.stdout.write(f"The catalogue has {len(ITEMS)} demonstration contents, {added} of them new.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
