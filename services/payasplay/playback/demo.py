"""``python -m payasplay.playback.demo``: a small catalogue to look at, for development and screenshots.

Running it again changes nothing. It refuses production.
"""

import os
import sys
from dataclasses import dataclass
from uuid import UUID, uuid5

from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from payasplay.accounts import repository as accounts
from payasplay.accounts import service
from payasplay.accounts.models import Account
from payasplay.accounts.schemas import Locale, Role
from payasplay.clock import now
from payasplay.database.engine import transaction
from payasplay.playback.models import Content
from payasplay.playback.prices import parse_price
from payasplay.settings import Environment

_CONTENTS = UUID("5f6c1f0e-6a55-5d3b-9d59-0d3a6c1f2b10")
_VIDEO, _AUDIO = "sample.webm", "sample.wav"


@dataclass(frozen=True, slots=True)
class Item:
    """A content of the demonstration; the price is a minute's, as a decimal string of euros."""

    partner: str
    kind: str
    title_en: str
    title_fa: str
    price: str
    duration_seconds: int
    preview_seconds: int = 20


ITEMS = (
    Item("Alborz Films", "video", "Snow on Damavand", "برف بر دماوند", "0.0200", 540),
    Item("Alborz Films", "video", "The last ferry to Qeshm", "آخرین لنج قشم", "0.0250", 600, 30),
    Item("Alborz Films", "video", "Bread before sunrise", "نان پیش از طلوع", "0.0150", 420),
    Item("Studio Baran", "audio", "Rain on a tin roof", "باران روی شیروانی", "0.0080", 600),
    Item("Studio Baran", "audio", "Evening news in ten minutes", "اخبار شب در ده دقیقه", "0.0100", 600, 15),
    Item("Studio Baran", "audio", "A setar at midnight", "سه‌تار در نیمه‌شب", "0.0150", 310),
    Item("Lernwerk", "learning", "Fractions without fear", "کسرها بدون ترس", "0.0200", 480, 30),
    Item("Lernwerk", "learning", "Bookkeeping: double entry", "حسابداری: ثبت دوطرفه", "0.0300", 600, 30),
    Item("Lernwerk", "learning", "German for the first week", "آلمانی برای هفتهٔ اول", "0.0250", 360),
    Item("Pixel Garden", "entertainment", "Maze of the clockmaker", "هزارتوی ساعت‌ساز", "0.0100", 300, 10),
    Item("Pixel Garden", "entertainment", "Kites over the bazaar", "بادبادک‌ها بر فراز بازار", "0.0150", 240, 10),
    Item("Pixel Garden", "entertainment", "Seven stones", "هفت‌سنگ", "0.0120", 90, 10),
)


def fill(session: Session) -> int:
    """Store what is not there yet; returns how many contents were added."""
    partners = {name: _partner(session, name) for name in sorted({item.partner for item in ITEMS})}
    rows = [
        {
            "id": uuid5(_CONTENTS, item.title_en),
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
