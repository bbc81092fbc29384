"""What people want to be told, how, and from which balance on."""

from uuid import UUID

from sqlalchemy.orm import Session

from payasplay.errors import FieldError, ValidationFailed
from payasplay.money import format_amount
from payasplay.notifications import repository
from payasplay.notifications.defaults import OFF_BY_DEFAULT
from payasplay.notifications.models import LowBalanceThreshold
from payasplay.notifications.schemas import (
    Channel,
    LowBalanceOut,
    NotificationKind,
    NotificationSettingsIn,
    NotificationSettingsOut,
    PreferenceOut,
    ThresholdUnit,
)
from payasplay.settings import settings


def wants(session: Session, account_id: UUID, kind: NotificationKind) -> set[Channel]:
    """The channels that a kind of notification may take to an account."""
    chosen = repository.preferences(session, account_id)
    return {channel for channel in Channel if chosen.get((kind, channel), (kind, channel) not in OFF_BY_DEFAULT)}


def stop_mails(session: Session, account_id: UUID, kind: NotificationKind) -> None:
    """Send no more mails of a kind; asking twice changes nothing."""
    repository.prefer(session, account_id, [(kind, Channel.EMAIL, False)])


def low_balance_threshold(session: Session, account_id: UUID) -> int:
    """The balance in cents below which a wallet runs low."""
    return _low_balance(session, account_id).threshold


def current(session: Session, account_id: UUID) -> NotificationSettingsOut:
    """The settings of an account."""
    chosen = [(kind, wants(session, account_id, kind)) for kind in NotificationKind]
    return NotificationSettingsOut(
        preferences=[
            PreferenceOut(kind=kind, in_app=Channel.IN_APP in channels, email=Channel.EMAIL in channels)
            for kind, channels in chosen
        ],
        low_balance=_low_balance(session, account_id),
    )


def change(session: Session, account_id: UUID, data: NotificationSettingsIn) -> NotificationSettingsOut:
    """Take over new settings.

    Raises:
        ValidationFailed: the threshold is out of range, or a kind is named twice.
    """
    _check(data)
    repository.prefer(
        session,
        account_id,
        [
            (each.kind, channel, enabled)
            for each in data.preferences
            for channel, enabled in ((Channel.IN_APP, each.in_app), (Channel.EMAIL, each.email))
        ],
    )
    low = data.low_balance
    session.merge(LowBalanceThreshold(account_id=account_id, unit=low.unit, amount=low.amount, minutes=low.minutes))
    session.flush()
    return current(session, account_id)


def _low_balance(session: Session, account_id: UUID) -> LowBalanceOut:
    own = repository.threshold(session, account_id)
    unit = ThresholdUnit(own.unit) if own else ThresholdUnit.MONEY
    amount = own.amount if own else settings().balance_warning_below
    minutes = own.minutes if own else settings().low_balance_minutes
    in_money = amount if unit is ThresholdUnit.MONEY else minutes * settings().average_minute_cost
    return LowBalanceOut(unit=unit, amount=amount, minutes=minutes, threshold=in_money)


def _check(data: NotificationSettingsIn) -> None:
    rules, low = settings(), data.low_balance
    faults = [
        *_out_of_range("amount", low.amount, rules.low_balance_amount_minimum, rules.low_balance_amount_maximum),
        *_out_of_range("minutes", low.minutes, 1, rules.low_balance_minutes_maximum),
    ]
    kinds = [each.kind for each in data.preferences]
    if len(set(kinds)) < len(kinds):
        faults.append(FieldError("preferences", "invalid", "Each kind once."))
    if faults:
        raise ValidationFailed(details=tuple(faults))


def _out_of_range(name: str, value: int, minimum: int, maximum: int) -> list[FieldError]:
    if minimum <= value <= maximum:
        return []
    code = "too_small" if value < minimum else "too_large"
    # Numbers of minutes are numbers, amounts are decimal strings.
    limits: dict[str, str | int] = (
        {"minimum": format_amount(minimum), "maximum": format_amount(maximum)}
        if name == "amount"
        else {"minimum": minimum, "maximum": maximum}
    )
    limit = limits["minimum" if code == "too_small" else "maximum"]
    words = f"At {'least' if code == 'too_small' else 'most'} {limit}."
    return [FieldError(f"lowBalance.{name}", code, words, {**limits, "limit": limit})]
