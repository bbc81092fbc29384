"""Settlement over HTTP: for partners, each their own."""

from datetime import date
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response
from pydantic import StringConstraints

from payasplay.accounts import repository as accounts
from payasplay.accounts.models import Account
from payasplay.accounts.schemas import Locale, Role
from payasplay.accounts.second_factor import service as second_factor
from payasplay.api.dependencies import EXPORT_LIMIT, HasRole, Transaction
from payasplay.api.documentation import failures
from payasplay.api.idempotency import IdempotencyKey, fingerprint, once
from payasplay.database.engine import transaction
from payasplay.errors import (
    FieldError,
    Forbidden,
    IdempotencyConflict,
    InvalidCode,
    NotFound,
    PayoutProviderUnavailable,
    RateLimited,
    RequestInProgress,
    SecondFactorRequired,
    Unauthorized,
    ValidationFailed,
)
from payasplay.payouts.schemas import MaskedDestination
from payasplay.schemas import Page, Success
from payasplay.settlement import files, history, invoice, overview, preferences, repository, second_look, service
from payasplay.settlement.errors import PayoutMethodMissing, SettlementNotFailed
from payasplay.settlement.history import Place, Wanted
from payasplay.settlement.schemas import (
    SEARCH_LENGTH,
    DateRange,
    DestinationCheckIn,
    LineOut,
    LineSort,
    Order,
    OverviewOut,
    PayoutMethodIn,
    RetryIn,
    SettingsIn,
    SettingsOut,
    SettlementDetailOut,
    SettlementOut,
    SettlementSort,
    StatusFilter,
)

router = APIRouter(prefix="/partner/settlement", tags=["settlement"])

Partner = Annotated[Account, Depends(HasRole(Role.PARTNER))]
Search = Annotated[str, StringConstraints(strip_whitespace=True, max_length=SEARCH_LENGTH)]
FirstDay = Annotated[date | None, Query(alias="from", description="The first day, in the partner's time zone")]
LastDay = Annotated[date | None, Query(alias="to", description="The last day, included")]
_REFUSALS = (Unauthorized, Forbidden)
# Files have no envelope; what they are is in the document of the API.
_CSV: dict[int | str, dict[str, Any]] = {200: {"content": {"text/csv": {"schema": {"type": "string"}}}}}
_PDF: dict[int | str, dict[str, Any]] = {
    200: {"content": {"application/pdf": {"schema": {"type": "string", "format": "binary"}}}}
}


def _partner_id(partner: Partner) -> UUID:
    return partner.id


PartnerId = Annotated[UUID, Depends(_partner_id)]


def place(
    order: Order = Order.DESC,
    page: Annotated[int, Query(ge=1, le=10_000)] = 1,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
) -> Place:
    """In which order, and which page."""
    return Place(order, page, limit)


def wanted(
    status: StatusFilter | None = None,
    first_day: FirstDay = None,
    last_day: LastDay = None,
    search: Search = "",
) -> Wanted:
    """Which settlements a query asks for.

    Raises:
        ValidationFailed: the last day is before the first, or beyond what calendars reckon with.
    """
    if first_day and last_day and last_day < first_day:
        raise ValidationFailed(details=(FieldError("to", "before_from", "The last day is before the first."),))
    for name, day in (("from", first_day), ("to", last_day)):
        if day and not overview.is_reckoned_with(day):
            raise ValidationFailed(details=(FieldError(name, "too_far", "This day is too far away."),))
    return Wanted(status, first_day, last_day, search)


@router.get("/overview", responses=failures(*_REFUSALS))
def read_overview(
    partner: Partner,
    session: Transaction,
    range: DateRange = DateRange.THIS_MONTH,  # noqa: A002 (the API's word)
    first_day: FirstDay = None,
    last_day: LastDay = None,
) -> Success[OverviewOut]:
    """Sums, parts, chart and comparison over a range of days, and what is settled next."""
    return Success(data=overview.overview(session, partner, range, first_day, last_day))


@router.get("/settlements", responses=failures(*_REFUSALS))
def settlements(
    partner: Partner,
    session: Transaction,
    which: Annotated[Wanted, Depends(wanted)],
    where: Annotated[Place, Depends(place)],
    sort: SettlementSort = SettlementSort.DATE,
) -> Success[Page[SettlementOut]]:
    """The settlements that the filters leave, in an order, a page at a time."""
    return Success(data=history.page(session, partner, which, sort, where))


@router.get(
    "/settlements.csv",
    response_class=Response,
    responses=failures(*_REFUSALS) | _CSV,
    dependencies=[EXPORT_LIMIT],
)
def settlements_csv(partner: Partner, session: Transaction, which: Annotated[Wanted, Depends(wanted)]) -> Response:
    """The same settlements, all of them, newest first, as a file for spreadsheets."""
    return _file(files.history_csv(history.everything(session, partner, which)), "settlements.csv", "text/csv")


@router.get("/settlements/{settlement_id}", responses=failures(*_REFUSALS, NotFound))
def settlement(settlement_id: UUID, partner: Partner, session: Transaction) -> Success[SettlementDetailOut]:
    """One settlement with its parts by day and by type, and its tries."""
    return Success(data=history.detail(session, partner, settlement_id))


@router.get("/settlements/{settlement_id}/lines", responses=failures(*_REFUSALS, NotFound))
def lines(
    settlement_id: UUID,
    partner: Partner,
    session: Transaction,
    where: Annotated[Place, Depends(place)],
    sort: LineSort = LineSort.DATE,
    search: Search = "",
) -> Success[Page[LineOut]]:
    """The sessions of a settlement, a page at a time."""
    return Success(data=history.lines(session, partner, settlement_id, search, sort, where))


@router.get(
    "/settlements/{settlement_id}/lines.csv",
    response_class=Response,
    responses=failures(*_REFUSALS, NotFound) | _CSV,
    dependencies=[EXPORT_LIMIT],
)
def lines_csv(settlement_id: UUID, partner: Partner, session: Transaction) -> Response:
    """All sessions of a settlement as a file for spreadsheets; its columns add up to the settlement."""
    shown = repository.owned(session, partner.id, settlement_id)
    text = files.lines_csv(history.every_line(session, shown), shown.period.time_zone, partner.locale)
    return _file(text, f"settlement-{shown.settlement.number}-transactions.csv", "text/csv")


@router.get(
    "/settlements/{settlement_id}/invoice.pdf",
    response_class=Response,
    responses=failures(*_REFUSALS, NotFound) | _PDF,
    dependencies=[EXPORT_LIMIT],
)
def invoice_pdf(settlement_id: UUID, partner: Partner, session: Transaction, locale: Locale | None = None) -> Response:
    """The invoice of a settlement, in the account's language where no other is asked for."""
    data = history.detail(session, partner, settlement_id)
    kept = preferences.chosen(session, partner)
    whom = invoice.Recipient(partner.name, partner.email or "", kept.vat_number, kept.tax_id, kept.country)
    return _file(
        invoice.pdf(data, whom, locale or partner.locale),
        f"settlement-{data.number}-{data.day.isoformat()}.pdf",
        "application/pdf",
    )


def _file(content: str | bytes, name: str, kind: str) -> Response:
    media_type = f"{kind}; charset=utf-8" if isinstance(content, str) else kind
    return Response(content, media_type=media_type, headers={"Content-Disposition": f'attachment; filename="{name}"'})


@router.post(
    "/settlements/{settlement_id}/retry",
    response_model=Success[SettlementDetailOut],
    responses=failures(
        *_REFUSALS,
        NotFound,
        SettlementNotFailed,
        PayoutMethodMissing,
        IdempotencyConflict,
        RequestInProgress,
        PayoutProviderUnavailable,
    ),
)
def retry(settlement_id: UUID, partner_id: PartnerId, key: IdempotencyKey) -> Response:
    """Pay a settlement that has failed out again, by the payout method of now; not where it turns out to be paid."""
    asked = fingerprint("settlement-retry", RetryIn(settlement_id=settlement_id))
    return once(partner_id, key, asked, 200, lambda: _retry(partner_id, settlement_id))


def _retry(partner_id: UUID, settlement_id: UUID) -> SettlementDetailOut:
    is_paid = second_look.was_paid(partner_id, settlement_id)
    with transaction() as session:
        partner = accounts.existing(session, partner_id)
        if not is_paid:
            service.retry(session, partner, settlement_id)
        return history.detail(session, partner, settlement_id)


@router.get("/settings", responses=failures(*_REFUSALS))
def read_settings(partner: Partner, session: Transaction) -> Success[SettingsOut]:
    """What holds for the partner's settlements."""
    return Success(data=preferences.shown(preferences.chosen(session, partner)))


@router.put("/settings", responses=failures(*_REFUSALS))
def save_settings(data: SettingsIn, partner: Partner, session: Transaction) -> Success[SettingsOut]:
    """Replace the settings; the payout method stays."""
    return Success(data=preferences.shown(preferences.save(session, partner, data)))


@router.post("/payout-method/check", responses=failures(*_REFUSALS))
def check_payout_method(data: DestinationCheckIn, _partner: Partner) -> Success[MaskedDestination]:
    """What a payout method would be shown as; nothing is kept."""
    return Success(data=preferences.preview(data.destination))


@router.put(
    "/payout-method",
    responses=failures(*_REFUSALS, SecondFactorRequired, InvalidCode, RateLimited),
)
def change_payout_method(data: PayoutMethodIn, partner_id: PartnerId) -> Success[SettingsOut]:
    """Be paid another way from now on, confirmed with a code of the second factor."""
    # What can be refused without a code is refused before one is used up.
    preferences.preview(data.destination)
    second_factor.check(partner_id, data.second_factor_code)
    with transaction() as session:
        kept = preferences.change_method(session, accounts.existing(session, partner_id), data.destination)
        return Success(data=preferences.shown(kept))
