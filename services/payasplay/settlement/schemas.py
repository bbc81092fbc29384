"""Settlement as the API speaks of it. Days are the partner's, in the time zone that the answer names."""

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from payasplay.accounts.second_factor.schemas import Code
from payasplay.money import Amount, AmountInput
from payasplay.payouts.schemas import DestinationIn, MaskedDestination, PayoutMethod, PayoutStatus
from payasplay.playback.schemas import ContentKind, TitlesOut
from payasplay.schemas import Request, Response

# What a partner may search for, and how long a number of theirs may be.
SEARCH_LENGTH = 100

_ShortText = Annotated[str, StringConstraints(strip_whitespace=True, max_length=40)]


class Frequency(StrEnum):
    """How often a partner is paid: by the week from Monday, by two of them, by calendar month or quarter."""

    WEEKLY = "weekly"
    BI_WEEKLY = "bi_weekly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"


class Outcome(StrEnum):
    """What the run made of a period that has ended. Whatever was not settled carries over."""

    SETTLED = "settled"
    BELOW_MINIMUM = "below_minimum"
    NO_PAYOUT_METHOD = "no_payout_method"


class DateRange(StrEnum):
    """Which days an overview is about; ``custom`` names them."""

    THIS_MONTH = "this_month"
    LAST_MONTH = "last_month"
    LAST_6_MONTHS = "last_6_months"
    CUSTOM = "custom"


class Standing(StrEnum):
    """How the next settlement stands: in at most 3 days, in at most 7, later; or an earlier one has failed."""

    SOON = "soon"
    PENDING = "pending"
    ON_TRACK = "on_track"
    DELAYED = "delayed"


class StatusFilter(StrEnum):
    """Which settlements: of one status, or ``open`` for those that are pending or processing."""

    OPEN = "open"
    PENDING = "pending"
    PROCESSING = "processing"
    COMPLETED = "completed"
    FAILED = "failed"


class SettlementSort(StrEnum):
    """What a history is in the order of."""

    DATE = "date"
    PERIOD = "period"
    AMOUNT = "amount"
    SESSIONS = "sessions"
    STATUS = "status"


class LineSort(StrEnum):
    """What the sessions of a settlement are in the order of."""

    DATE = "date"
    CONTENT = "content"
    TYPE = "type"
    SECONDS = "seconds"
    AMOUNT = "amount"
    FEE = "fee"
    NET = "net"


class Order(StrEnum):
    """In which direction."""

    ASC = "asc"
    DESC = "desc"


class DaysOut(Response):
    """From a day to a day, both included."""

    first_day: date
    last_day: date


class PeriodOut(DaysOut):
    """A period of settlement."""

    frequency: Frequency


class SumsOut(Response):
    """Sessions and what they came to: ``revenue`` − ``fees`` = ``net``, always."""

    sessions: int
    revenue: Amount
    fees: Amount
    net: Amount


class PartOut(Response):
    """A part of a range's net amount, and in how many settlements it is."""

    net: Amount
    sessions: int
    settlements: int


class PartsOut(Response):
    """Where the net amount of a range is: each session is in exactly one part, so that they add up to it.

    ``pending`` is on its way (settlements that are pending or processing), ``open`` is not settled yet.
    """

    completed: PartOut
    pending: PartOut
    failed: PartOut
    open: PartOut


class ChartPointOut(DaysOut):
    """A point of the chart: one day, or one calendar month as far as the range reaches."""

    sessions: int
    revenue: Amount
    net: Amount


class ChartOut(Response):
    """Revenue over time, without gaps; its points add up to the range's sums. ``unit`` is ``day`` or ``month``."""

    unit: str
    points: list[ChartPointOut]


class ComparisonOut(DaysOut):
    """The equal number of days right before: its revenue, and by how many per cent the range's differs.

    ``change_percent`` has one place (``"12.5"``, ``"-3.0"``); it is null where there was nothing before.
    """

    revenue: Amount
    change_percent: str | None


class NextSettlementOut(Response):
    """What will be settled next, as things stand. ``day`` is the day of the run: the one after the period.

    ``collected`` is everything that is not settled yet; ``carried_over`` is what of it is from before the period.
    """

    day: date
    days_left: int
    period: PeriodOut
    collected: Amount
    carried_over: Amount
    minimum: Amount
    reaches_minimum: bool
    has_payout_method: bool
    standing: Standing


class OverviewOut(Response):
    """How a partner stands over a range of days."""

    range: DateRange
    days: DaysOut
    today: date
    time_zone: str
    currency: str
    sums: SumsOut
    before: ComparisonOut
    parts: PartsOut
    chart: ChartOut
    next: NextSettlementOut


class SettlementOut(Response):
    """One settlement: ``net`` is paid out, ``carried_over`` of it was earned before the period.

    ``day`` is the day on which the run made it; ``expected_by`` the day by which an open one should have arrived;
    ``reference`` the payout provider's own, where it has taken the payout on. ``can_retry`` is true of a failed one.
    """

    id: UUID
    number: str
    status: PayoutStatus
    day: date
    period: PeriodOut
    time_zone: str
    currency: str
    sessions: int
    revenue: Amount
    fees: Amount
    net: Amount
    carried_over: Amount
    destination: MaskedDestination
    attempts: int
    created_at: datetime
    sent_at: datetime | None
    ended_at: datetime | None
    expected_by: date | None
    failure_code: str | None
    reference: str | None
    can_retry: bool


class DayOut(SumsOut):
    """One day's part of a settlement."""

    day: date


class TypeOut(SumsOut):
    """One type of content's part of a settlement."""

    type: ContentKind


class AttemptOut(Response):
    """One try of paying a settlement out."""

    number: int
    status: PayoutStatus
    destination: MaskedDestination
    created_at: datetime
    ended_at: datetime | None
    failure_code: str | None


class SettlementDetailOut(SettlementOut):
    """One settlement with its parts; each of both lists adds up to the settlement. Tries are newest first."""

    by_day: list[DayOut]
    by_type: list[TypeOut]
    tries: list[AttemptOut]


class LineOut(Response):
    """A session of a settlement. ``viewer`` is masked; ``late`` means from before the settlement's period."""

    id: UUID
    number: str
    ended_at: datetime
    day: date
    viewer: str
    content_id: UUID
    titles: TitlesOut
    type: ContentKind
    seconds: int
    revenue: Amount
    fee: Amount
    net: Amount
    late: bool


class SettingsIn(Request):
    """What a partner chooses; everything is given, and replaces what was. The payout method is changed on its own."""

    frequency: Frequency = Field(strict=False)
    minimum: AmountInput
    time_zone: Annotated[str, StringConstraints(min_length=1, max_length=60)]
    email_on_completed: bool = True
    email_on_failed: bool = True
    tax_id: _ShortText = ""
    vat_number: _ShortText = ""
    country: Annotated[str, StringConstraints(pattern=r"^([A-Z]{2})?$")] = ""


class SettingsOut(Response):
    """What holds for a partner's settlements. ``floor`` is the smallest minimum."""

    frequency: Frequency
    minimum: Amount
    floor: Amount
    currency: str
    time_zone: str
    method: PayoutMethod | None
    destination: MaskedDestination | None
    method_changed_at: datetime | None
    email_on_completed: bool
    email_on_failed: bool
    tax_id: str
    vat_number: str
    country: str
    updated_at: datetime


class DestinationCheckIn(Request):
    """A payout method to look at before it is confirmed."""

    destination: DestinationIn


class PayoutMethodIn(Request):
    """Another payout method, confirmed with a code of the second factor."""

    destination: DestinationIn
    second_factor_code: Code | None = None


class RetryIn(Request):
    """Which settlement is to be paid out again."""

    settlement_id: UUID
