"""What a partner chooses: how often, from what amount on, in which time zone, and where the money goes.

Where the settings are kept, the next run is put into the queue.
"""

import json
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from payasplay import encryption
from payasplay.accounts.models import Account
from payasplay.clock import now_for
from payasplay.errors import FieldError, ValidationFailed
from payasplay.money import CURRENCY, format_amount
from payasplay.notifications.schemas import NotificationKind
from payasplay.notifications.service import notify
from payasplay.payouts import destinations
from payasplay.payouts.schemas import DestinationIn, MaskedDestination, PayoutMethod
from payasplay.settings import settings
from payasplay.settlement import periods, repository, schedule
from payasplay.settlement.models import SettlementSettings
from payasplay.settlement.schemas import Frequency, SettingsIn, SettingsOut

DEFAULT_TIME_ZONE = "UTC"
SETTINGS_PAGE = "/partner/settlement/settings"


def chosen(session: Session, partner: Account, *, lock: bool = False) -> SettlementSettings:
    """A partner's settings, made where there are none; a run waits for the next period's end."""
    found = repository.settings_of(session, partner.id, lock=lock)
    if found is None:
        repository.add_settings(
            session,
            account_id=partner.id,
            frequency=Frequency.MONTHLY,
            minimum=settings().settlement_minimum,
            time_zone=DEFAULT_TIME_ZONE,
            email_on_completed=True,
            email_on_failed=True,
            tax_id="",
            vat_number="",
            country="",
            updated_at=now_for(partner),
        )
    found = repository.settings_of(session, partner.id, lock=True) if found is None else found
    if found is None:
        raise LookupError(f"partner {partner.id} has no settlement settings")
    schedule.arm(session, partner, found)
    return found


def save(session: Session, partner: Account, data: SettingsIn) -> SettlementSettings:
    """Replace the settings; the payout method stays.

    Raises:
        ValidationFailed: the minimum is out of range, or nobody knows the time zone.
    """
    _check(data)
    kept = chosen(session, partner, lock=True)
    for name in SettingsIn.model_fields:
        setattr(kept, name, getattr(data, name))
    kept.updated_at = now_for(partner)
    schedule.arm(session, partner, kept)
    return kept


def _check(data: SettingsIn) -> None:
    faults = []
    floor, ceiling = settings().settlement_minimum_floor, settings().settlement_minimum_ceiling
    if data.minimum < floor:
        limit = {"minimum": format_amount(floor)}
        faults.append(FieldError("minimum", "too_small", f"At least {limit['minimum']}.", limit))
    if data.minimum > ceiling:
        limit = {"maximum": format_amount(ceiling)}
        faults.append(FieldError("minimum", "too_large", f"At most {limit['maximum']}.", limit))
    if not periods.is_time_zone(data.time_zone):
        faults.append(FieldError("timeZone", "unknown", "Nobody knows this time zone."))
    if faults:
        raise ValidationFailed(details=tuple(faults))


def preview(given: DestinationIn) -> MaskedDestination:
    """What a payout method would be shown as.

    Raises:
        ValidationFailed: naming each field that is not right.
    """
    return destinations.masked(given.method, destinations.checked(given))


def change_method(session: Session, partner: Account, given: DestinationIn) -> SettlementSettings:
    """Be paid another way from now on; the caller has checked the second factor. The owner is told, in case it was not.

    Raises:
        ValidationFailed: naming each field that is not right.
    """
    kept = chosen(session, partner, lock=True)
    shown = keep_method(kept, given, partner)
    facts = {"variant": "method_changed", "destination": shown.label}
    notify(session, partner.id, NotificationKind.SETTLEMENT, facts, SETTINGS_PAGE)
    return kept


def keep_method(kept: SettlementSettings, given: DestinationIn, partner: Account) -> MaskedDestination:
    """Write a payout method into settings, encrypted; returns what may be shown of it.

    Raises:
        ValidationFailed: naming each field that is not right.
    """
    values = destinations.checked(given)
    shown = destinations.masked(given.method, values)
    kept.method, kept.destination = given.method, encryption.encrypt(json.dumps(values))
    kept.masked = shown.model_dump(mode="json")
    kept.method_changed_at = kept.updated_at = now_for(partner)
    return shown


def zone_of(kept: SettlementSettings) -> ZoneInfo:
    """The partner's time zone."""
    return ZoneInfo(kept.time_zone)


def shown(kept: SettlementSettings) -> SettingsOut:
    """The settings as their owner sees them."""
    return SettingsOut(
        frequency=Frequency(kept.frequency),
        minimum=kept.minimum,
        floor=settings().settlement_minimum_floor,
        currency=CURRENCY,
        time_zone=kept.time_zone,
        method=PayoutMethod(kept.method) if kept.method else None,
        destination=MaskedDestination.model_validate(kept.masked) if kept.masked else None,
        method_changed_at=kept.method_changed_at,
        email_on_completed=kept.email_on_completed,
        email_on_failed=kept.email_on_failed,
        tax_id=kept.tax_id,
        vat_number=kept.vat_number,
        country=kept.country,
        updated_at=kept.updated_at,
    )
