"""The wallet: what is in it, and what moved."""

import csv
import io
from collections.abc import Iterable
from datetime import UTC, date
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response

from payasplay.errors import FieldError, ValidationFailed
from payasplay.money import CURRENCY, format_amount
from payasplay.schemas import Page, Success
from payasplay.standin.books import Movement, wallet
from payasplay.standin.calls import Caller, Limit, PageNumber, TheWorld, a_page, page_of
from payasplay.standin.people import Account
from payasplay.standin.world import World
from payasplay.wallet.schemas import BalanceOut, TransactionOut, TransactionType

router = APIRouter(prefix="/wallet", tags=["wallet"])
_COLUMNS = ("id", "date", "type", "amount", "balance_after", "currency", "description")
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


async def _wanted(
    world: TheWorld,
    account: Caller,
    kind: Annotated[TransactionType | None, Query(alias="type")] = None,
    first_day: Annotated[date | None, Query(alias="from", description="The first day, in UTC")] = None,
    last_day: Annotated[date | None, Query(alias="to", description="The last day, in UTC")] = None,
) -> list[Movement]:
    if first_day and last_day and last_day < first_day:
        raise ValidationFailed(details=(FieldError("to", "before_from", "The last day is before the first."),))
    return [
        each
        for each in _movements(world, account)
        if (kind is None or each.entry.kind is kind)
        and (first_day is None or each.entry.at.astimezone(UTC).date() >= first_day)
        and (last_day is None or each.entry.at.astimezone(UTC).date() <= last_day)
    ]


Wanted = Annotated[list[Movement], Depends(_wanted)]


def _movements(world: World, account: Account) -> list[Movement]:
    world.playing.current(account)  # what has ended is billed before anybody looks
    return world.books.movements(wallet(account.id))


@router.get("/balance")
async def balance(account: Caller, world: TheWorld) -> Success[BalanceOut]:
    """The balance, its status and what it is good for."""
    world.playing.current(account)
    return Success(data=world.purse.shown(account, available=world.withdrawing.available(account)))


@router.get("/transactions")
async def transactions(wanted: Wanted, page: PageNumber = 1, limit: Limit = 20) -> Success[Page[TransactionOut]]:
    """What moved, newest first."""
    found, place = a_page(wanted, page, limit)
    return Success(data=page_of(list(_shown(found)), place))


@router.get("/transactions.csv", response_class=Response)
async def transactions_csv(wanted: Wanted) -> Response:
    """The same as a file for spreadsheets."""
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(_COLUMNS)
    for each in _shown(wanted):
        amounts = format_amount(each.amount), format_amount(each.balance_after)
        moment = each.created_at.astimezone(UTC).isoformat(timespec="seconds")
        said = each.description or ""
        harmless = f"'{said}" if said.startswith(_FORMULA_SIGNS) else said
        writer.writerow((each.id, moment, each.type, *amounts, each.currency, harmless))
    headers = {"Content-Disposition": 'attachment; filename="transactions.csv"'}
    return Response(file.getvalue(), media_type="text/csv; charset=utf-8", headers=headers)


def _shown(movements: Iterable[Movement]) -> Iterable[TransactionOut]:
    for each in movements:
        if each.entry.kind is None:
            raise ValueError(f"entry {each.entry.id} moved a wallet, and nobody knows why")
        yield TransactionOut(
            id=each.entry.id,
            type=each.entry.kind,
            amount=each.amount,
            balance_after=each.balance_after,
            currency=CURRENCY,
            description=each.entry.description,
            created_at=each.entry.at,
        )
