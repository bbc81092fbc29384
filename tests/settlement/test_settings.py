"""What a partner chooses is kept; where the money goes is checked, encrypted, masked, and changed with a code alone."""

from datetime import UTC, datetime

import pyotp
import pytest
from sqlalchemy import text

from payasplay.accounts import repository as accounts
from payasplay.accounts.second_factor import service as second_factor
from payasplay.database.engine import transaction
from payasplay.errors import InvalidCode, SecondFactorRequired, ValidationFailed
from payasplay.payouts.schemas import DestinationIn, PayoutMethod
from payasplay.settlement import endpoints, preferences
from payasplay.settlement.schemas import PayoutMethodIn, SettingsIn
from tests.settlement.conftest import ELSEWHERE, Earner

BANK = DestinationIn(
    method=PayoutMethod.BANK, account_holder="Kian Rad", iban="DE89 3704 0044 0532 0130 00", bic="COBADEFFXXX"
)


def shown(earner: Earner):
    with transaction() as work:
        return preferences.shown(preferences.chosen(work, accounts.existing(work, earner.id)))


def test_settings_are_kept(earner: Earner):
    saved = earner.choose(
        frequency="quarterly", minimum="70.00", time_zone="Asia/Tehran", vat_number="DE811569869", country="DE"
    )
    assert shown(earner) == saved
    assert (saved.frequency, saved.minimum, saved.time_zone) == ("quarterly", 7_000, "Asia/Tehran")
    assert saved.destination is not None


@pytest.mark.parametrize(
    ("given", "fault"),
    [
        ({"minimum": "9.99"}, ("minimum", "too_small")),
        ({"minimum": "0.00"}, ("minimum", "too_small")),
        ({"minimum": "-50.00"}, ("minimum", "too_small")),
        ({"minimum": "100000.01"}, ("minimum", "too_large")),
        ({"time_zone": "Mars/Olympus"}, ("timeZone", "unknown")),
        ({"time_zone": "../../etc/passwd"}, ("timeZone", "unknown")),
    ],
)
def test_what_cannot_be_chosen(earner: Earner, given: dict[str, object], fault: tuple[str, str]):
    before = shown(earner)
    data = SettingsIn.model_validate({"frequency": "weekly", "minimum": "10.00", "time_zone": "UTC"} | given)
    with pytest.raises(ValidationFailed) as raised, transaction() as work:
        preferences.save(work, accounts.existing(work, earner.id), data)
    assert [(each.field, each.code) for each in raised.value.details] == [fault]
    assert shown(earner) == before


def test_another_payout_method_needs_the_second_factor(earner: Earner):
    before = shown(earner).destination
    with pytest.raises(SecondFactorRequired):
        endpoints.change_payout_method(PayoutMethodIn(destination=ELSEWHERE, second_factor_code="000000"), earner.id)
    with transaction() as work:
        secret = second_factor.begin(work, accounts.existing(work, earner.id)).secret
    at = datetime(2026, 3, 1, 12, tzinfo=UTC)
    second_factor.confirm(earner.id, pyotp.TOTP(secret).at(at))
    for code in ("000000", None):
        with pytest.raises((InvalidCode, ValidationFailed)):
            endpoints.change_payout_method(PayoutMethodIn(destination=ELSEWHERE, second_factor_code=code), earner.id)
    assert shown(earner).destination == before
    data = PayoutMethodIn(destination=ELSEWHERE, second_factor_code=pyotp.TOTP(secret).at(at.timestamp() + 30))
    changed = endpoints.change_payout_method(data, earner.id).data
    assert changed.destination is not None
    assert (changed.destination.label, shown(earner).destination) == ("o•••@example.test", changed.destination)


def test_where_the_money_goes_is_masked_and_encrypted(earner: Earner):
    earner.be_paid(BANK)
    kept = shown(earner)
    assert kept.destination is not None
    assert kept.destination.label == "DE89 ••• 3000"
    assert "0532" not in kept.model_dump_json()
    with transaction() as work:
        row = work.execute(
            text("SELECT destination, masked::text FROM settlement_settings WHERE account_id = :partner"),
            {"partner": earner.id},
        ).one()
    assert b"0532" not in bytes(row[0])
    assert "0532" not in row[1]
