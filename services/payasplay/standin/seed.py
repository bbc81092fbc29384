"""What a stand-in has from the beginning: a catalogue and three people, the same each time, ids included."""

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid5

from payasplay.accounts.schemas import Locale, Role
from payasplay.clock import now
from payasplay.notifications.schemas import NotificationKind
from payasplay.playback.catalogue import ITEMS, content_id
from payasplay.playback.prices import parse_price
from payasplay.playback.schemas import ContentKind
from payasplay.standin.books import FUNDING, wallet
from payasplay.standin.people import Account
from payasplay.standin.playing import Content
from payasplay.standin.world import World
from payasplay.wallet.schemas import TransactionType

_PEOPLE = UUID("5d9b2f0e-0d83-5c5e-8a63-1b6b6f3c8f10")
# Nothing is behind it but a state in memory, and the page that asks for it says so.
PASSWORD = "stand-in for everybody"  # noqa: S105
SARA, OMID, KIAN = "sara@demo.example", "omid@demo.example", "kian@demo.example"
_DEMO_BALANCE = 2_500


def sow(world: World) -> None:
    """Put the demonstration in: Sara has money, Omid none and reads Persian, Kian is a partner."""
    sara = _person(world, SARA, "Sara", Locale.ENGLISH, Role.USER, PASSWORD)
    _person(world, OMID, "Omid", Locale.PERSIAN, Role.USER, PASSWORD)
    _person(world, KIAN, "Kian", Locale.ENGLISH, Role.PARTNER, PASSWORD)
    parts = {FUNDING: -_DEMO_BALANCE, wallet(sara.id): _DEMO_BALANCE}
    world.books.post(TransactionType.ADJUSTMENT, "seed", parts, now() - timedelta(days=1))
    facts = {"variant": "topup_completed", "cause": "seed", "amount": str(_DEMO_BALANCE)}
    world.news.tell(sara, NotificationKind.PAYMENT, facts, "/wallet/transactions")
    for item in ITEMS:
        email = f"{item.partner.lower().replace(' ', '.')}@demo.example"
        partner = world.people.by_email(email) or _person(
            world, email, item.partner, Locale.ENGLISH, Role.PARTNER, password=None
        )
        content = Content(
            content_id(item),
            partner,
            item.title_en,
            item.title_fa,
            ContentKind(item.kind),
            parse_price(item.price),
            item.duration_seconds,
            item.preview_seconds,
        )
        world.playing.contents[content.id] = content


def _person(world: World, email: str, name: str, locale: Locale, role: Role, password: str | None) -> Account:
    account = world.people.add(
        email=email, name=name, locale=locale, role=role, password=password, id=uuid5(_PEOPLE, email)
    )
    if account is None:
        raise ValueError(f"{email} is there already: a world is sown once")
    account.created_at = datetime(2026, 1, 1, tzinfo=UTC)
    account.email_verified = account.onboarding_completed = True
    return account
