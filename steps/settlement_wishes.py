"""One of a partner's settings is changed, and all the others stay as they are."""

from playwright.sync_api import expect
from pytest_bdd import given, then, when

from fixtures.people import People
from pages.settlement_settings import SettlementSettings
from payasplay.client.models import SettingsOut
from steps.settlement_wording import settled

# What a sentence calls a setting: its name, and another value than that of ``_OWN``.
_OTHER: dict[str, tuple[str, str]] = {
    "how often he is paid": ("frequency", "bi_weekly"),
    "the minimum": ("minimum", "80.25"),
    "the time zone": ("time_zone", "Europe/Berlin"),
    "the country": ("country", "AT"),
    "the tax number": ("tax_id", "98/765"),
    "the VAT number": ("vat_number", "ATU12345678"),
    "the mails about paid payouts": ("email_on_completed", "no"),
    "the mails about failed payouts": ("email_on_failed", "no"),
}
_MAILS = ("email_on_completed", "email_on_failed")


@given(settled("{name:Person} has settings of his own"), target_fixture="own_settings")
def has_settings(people: People, name: str) -> SettingsOut:
    return people[name].client.settlement.save_settings(
        frequency="quarterly",
        minimum_cents=7_550,
        time_zone="Asia/Tehran",
        tax_id="12/345",
        vat_number="DE123456789",
        country="DE",
    )


@when(settled("{name:Person} changes {what:Setting}"))
def change(people: People, name: str, what: str) -> None:
    screen = people[name].open(SettlementSettings)
    screen.change(*_OTHER[what])
    screen.save()
    expect(screen.notice(screen.text("settlement.settings.saved"))).to_be_visible()


@then(settled("{name:Person} finds only {what:Setting} changed"))
def only_changed(people: People, own_settings: SettingsOut, name: str, what: str) -> None:
    field, value = _OTHER[what]
    wanted = _plain(own_settings) | {field: value}
    assert _plain(people[name].client.settlement.settings()) == wanted
    screen = people[name].open(SettlementSettings)
    expect(screen.frequency(wanted["frequency"])).to_be_checked()
    for name_of_field, shown in (("time_zone", screen.time_zone), ("country", screen.country)):
        expect(shown).to_have_value(wanted[name_of_field])
    for name_of_field, shown in (("tax_id", screen.tax_id), ("vat_number", screen.vat_number)):
        expect(shown).to_have_value(wanted[name_of_field])
    expect(screen.mail("completed")).to_be_checked(checked=wanted["email_on_completed"] == "yes")
    expect(screen.mail("failed")).to_be_checked(checked=wanted["email_on_failed"] == "yes")


def _plain(now: SettingsOut) -> dict[str, str]:
    """Settings as words: ``80.25``, ``yes``."""
    known = {field: str(getattr(now, field)) for field in ("frequency", "time_zone", "country", "tax_id", "vat_number")}
    mails = {field: "yes" if getattr(now, field) else "no" for field in _MAILS}
    return known | mails | {"minimum": f"{now.minimum // 100}.{now.minimum % 100:02d}"}
