"""What the people of development have done: made by the platform's own services, at moments that have passed."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from payasplay.accounts.models import Account
from payasplay.clock import now
from payasplay.ledger import repository as ledger
from payasplay.ledger import service as ledger_service
from payasplay.ledger.models import LedgerAccountKind, Reason
from payasplay.money import format_amount
from payasplay.partners import platforms
from payasplay.partners import service as keys
from payasplay.partners.schemas import KeyKind, PlatformIn, PlatformType
from payasplay.playback import service as playback
from payasplay.playback.catalogue import ITEMS, content_id
from payasplay.wallet import service as wallets
from payasplay.wallet.schemas import TopUpIn

_BEGAN_DAYS_AGO = 20
_FUNDS = 2_500


@contextmanager
def at(account: Account, moment: datetime) -> Iterator[None]:
    """Let the account's clock stand at a moment while something is done in its name."""
    account.test_clock = moment
    try:
        yield
    finally:
        account.test_clock = None


def top_up(session: Session, account: Account, cents: int, moment: datetime) -> None:
    """A card payment that has arrived; one for an account and a moment."""
    with at(account, moment):
        key = f"seed-{account.id.hex}-{int(moment.timestamp())}"
        made = wallets.open_topup(session, account, _card_payment(cents), key)
        parts = {
            ledger.account_of(session, LedgerAccountKind.PAYMENT_PROVIDER): -cents,
            ledger.account_of(session, LedgerAccountKind.WALLET, account.id): cents,
        }
        payment = f"pi_{key}"
        ledger_service.post(session, reason=Reason.TOPUP, cause=payment, parts=parts, at=moment)
        wallets.mark_completed(made, payment, cents, moment)
        session.flush()


def _card_payment(cents: int) -> TopUpIn:
    return TopUpIn.model_validate({"amount": format_amount(cents), "paymentMethod": "pm_seed"})


def play(session: Session, account: Account, content: UUID, moment: datetime, seconds: int) -> None:
    """A content that was played."""
    with at(account, moment):
        playing = playback.start(session, account, content, f"seed-{account.id.hex}-{int(moment.timestamp())}")
    with at(account, moment + timedelta(seconds=seconds)):
        playback.stop(session, account, playing.id)


def consumer(session: Session, account: Account) -> None:
    """Paid in once, and played on several days since."""
    began = now() - timedelta(days=_BEGAN_DAYS_AGO)
    top_up(session, account, _FUNDS, began)
    for number, seconds in enumerate((540, 300, 420, 600, 90)):
        play(session, account, content_id(ITEMS[number]), began + timedelta(days=3 * number + 1), seconds)


def partner(session: Session, account: Account) -> None:
    """Has connected a platform; nobody has seen its key, and who needs one rotates it."""
    described = PlatformIn(platform_type=PlatformType.VIDEO, platform_name=f"{account.name} Films")
    draft = platforms.save_platform(session, account, described)
    if draft.platform_id is None:
        raise LookupError("a described platform has no id")
    keys.generate(session, account, draft.platform_id, KeyKind.PRODUCTION)
    platforms.complete(session, account, draft.platform_id)
