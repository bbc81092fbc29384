"""What moved in a wallet: a page at a time, and as a file for spreadsheets.

A domain that knows more of a movement offers a module ``descriptions`` with ``REASONS`` and a function
``describe(session, causes)`` that returns a short text by cause.
"""

import csv
import io
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from sqlalchemy.orm import Session

from payasplay.accounts.models import Account
from payasplay.domains import modules
from payasplay.ledger import repository as ledger
from payasplay.ledger.models import LedgerAccountKind, Reason
from payasplay.ledger.repository import Movement
from payasplay.money import CURRENCY, format_amount
from payasplay.schemas import Page, Pagination
from payasplay.wallet.schemas import TransactionOut, TransactionType

_REASONS = {
    TransactionType.TOPUP: (Reason.TOPUP,),
    TransactionType.ADJUSTMENT: (Reason.ADJUSTMENT,),
    TransactionType.PAYMENT: (Reason.PLAYBACK,),
    # Also one that was paid after it had failed: its money is taken again.
    TransactionType.WITHDRAWAL: (Reason.PAYOUT_RESERVED, Reason.PAYOUT_RECALLED),
    # A withdrawal that failed: its money came back.
    TransactionType.REFUND: (Reason.PAYOUT_RELEASED,),
}
_TYPES = {reason.value: kind for kind, reasons in _REASONS.items() for reason in reasons}

# id, the moment (ISO 8601, UTC), the type, cents as a decimal with a point, the balance after it, EUR, what it was.
COLUMNS = ("id", "date", "type", "amount", "balance_after", "currency", "description")
# A spreadsheet takes a text that begins with one of these for a formula (OWASP, "CSV Injection").
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
_MOST_ROWS = 100_000


class Wanted(NamedTuple):
    """Which movements: of a type, from a day to a day in UTC, both included; None for all."""

    kind: TransactionType | None = None
    first_day: date | None = None
    last_day: date | None = None


def page(session: Session, account: Account, wanted: Wanted, page: int, limit: int) -> Page[TransactionOut]:
    """One page of the wanted movements, newest first."""
    items, total = _movements(session, account, wanted, offset=(page - 1) * limit, limit=limit)
    return Page(items=items, pagination=Pagination(page=page, limit=limit, total=total, total_pages=-(-total // limit)))


def csv_of(session: Session, account: Account, wanted: Wanted) -> str:
    """All wanted movements as CSV (RFC 4180), newest first, with a line of names."""
    items, _ = _movements(session, account, wanted, offset=0, limit=_MOST_ROWS)
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    for each in items:
        amounts = (format_amount(each.amount), format_amount(each.balance_after))
        moment = each.created_at.astimezone(UTC).isoformat(timespec="seconds")
        writer.writerow((each.id, moment, each.type, *amounts, each.currency, harmless(each.description or "")))
    return file.getvalue()


def harmless(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA_SIGNS) else text


def _movements(
    session: Session, account: Account, wanted: Wanted, *, offset: int, limit: int
) -> tuple[list[TransactionOut], int]:
    rows, total = ledger.movements(
        session,
        ledger.account_of(session, LedgerAccountKind.WALLET, account.id),
        reasons=_REASONS[wanted.kind] if wanted.kind else (),
        since=_start_of(wanted.first_day) if wanted.first_day else None,
        before=_end_of(wanted.last_day) if wanted.last_day else None,
        offset=offset,
        limit=limit,
    )
    texts = _descriptions(session, rows)
    return [_shown(row, texts.get((row.reason, row.cause))) for row in rows], total


def _start_of(day: date) -> datetime:
    return datetime.combine(day, time.min, UTC)


def _end_of(day: date) -> datetime | None:
    """The start of the day after; None where the calendar ends."""
    return None if day == date.max else _start_of(day + timedelta(days=1))


def _shown(row: Movement, description: str | None) -> TransactionOut:
    return TransactionOut(
        id=row.entry_id,
        type=_TYPES[row.reason],
        amount=row.amount,
        balance_after=row.balance_after,
        currency=CURRENCY,
        description=description,
        created_at=row.created_at,
    )


def _descriptions(session: Session, rows: Iterable[Movement]) -> dict[tuple[str, str], str]:
    causes: dict[str, list[str]] = {}
    for row in rows:
        causes.setdefault(row.reason, []).append(row.cause)
    return {
        (reason, cause): text
        for domain in modules("descriptions")
        for reason in domain.REASONS
        if reason in causes
        for cause, text in domain.describe(session, causes[reason]).items()
    }
