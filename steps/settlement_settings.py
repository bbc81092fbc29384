"""How often a partner is paid, from which amount on, by whose clock, and where to."""

from playwright.sync_api import expect
from pytest_bdd import given, then, when

from fixtures.authenticator import Authenticators
from fixtures.language import Language
from fixtures.mailbox import Mailbox
from fixtures.people import People
from fixtures.settlements import cents
from pages.security import Security
from pages.settlement_settings import ConfirmPayoutMethod, PayoutMethodForm, SettlementSettings
from payasplay.client import TestingClient
from payasplay.client.models import NotificationKind
from steps.settlement import only_payout
from steps.settlement_wording import settled
from steps.wallet_wording import CODES, FIELDS, MASKED, PLACES
from steps.wording import starting_with

_LIMITS = {
    "the smallest is €10.00": ("too_small", 1_000),
    "the largest is €100,000.00": ("too_large", 10_000_000),
    "this is not an amount": ("not_an_amount", 2_500),
}


@when(
    settled(
        '{name:Person} wants to be paid {often:Frequency}, from "{minimum:Quoted}" on, by the clock of "{zone:Quoted}",'
        ' as a firm in "{country:Quoted}" with the tax number "{tax:Quoted}"'
        ' and the VAT number "{vat:Quoted}"'
    ),
    target_fixture="wished",
)
def wants_settings(
    people: People, name: str, often: str, minimum: str, zone: str, country: str, tax: str, vat: str
) -> dict[str, str]:
    screen = people[name].open(SettlementSettings)
    screen.frequency(often).check()
    screen.minimum.fill(minimum)
    screen.time_zone.fill(zone)
    screen.country.select_option(country)
    screen.tax_id.fill(tax)
    screen.vat_number.fill(vat)
    screen.mail("completed").uncheck()
    screen.save()
    expect(screen.notice(screen.text("settlement.settings.saved"))).to_be_visible()
    firm = {"country": country, "tax_id": tax, "vat_number": vat}
    return {"frequency": often, "minimum": minimum, "time_zone": zone, **firm}


@then(settled("{name:Person} finds the settings as he left them"))
def finds_settings(people: People, wished: dict[str, str], name: str) -> None:
    screen = people[name].open(SettlementSettings)
    expect(screen.frequency(wished["frequency"])).to_be_checked()
    expect(screen.time_zone).to_have_value(wished["time_zone"])
    expect(screen.country).to_have_value(wished["country"])
    expect(screen.tax_id).to_have_value(wished["tax_id"])
    expect(screen.vat_number).to_have_value(wished["vat_number"])
    expect(screen.mail("completed")).not_to_be_checked()
    expect(screen.mail("failed")).to_be_checked()
    now = people[name].client.settlement.settings()
    assert now.minimum == cents(wished["minimum"])
    assert {key: str(getattr(now, key)) for key in wished if key != "minimum"} == {
        key: value for key, value in wished.items() if key != "minimum"
    }


@when(settled('{name:Person} wants to be paid from "{minimum:Quoted}" on, by the clock of "{zone:Quoted}"'))
def wants_minimum(people: People, name: str, minimum: str, zone: str) -> None:
    screen = people[name].open(SettlementSettings)
    screen.minimum.fill(minimum)
    screen.time_zone.fill(zone)
    screen.save()


@then(settled("{name:Person} is told about the minimum that {fault}"))
def told_about_minimum(people: People, name: str, fault: str) -> None:
    screen = people[name].at(SettlementSettings)
    code, limit = _LIMITS[fault]
    money = screen.language.money(limit)
    words = screen.text(f"field_error.{code}", limit=money, example=money)
    expect(screen.minimum).to_have_accessible_description(starting_with(words))
    expect(screen.warning(f"{screen.text('settlement.settings.minimum')}: {words}")).to_be_visible()


@then(settled("{name:Person} is told about the time zone that it is not known"))
def told_about_zone(people: People, name: str) -> None:
    screen, words = people[name].at(SettlementSettings), "field_error.unknown"
    expect(screen.time_zone).to_have_accessible_description(starting_with(screen.text(words)))
    expect(screen.warning(f"{screen.text('settlement.settings.zone')}: {screen.text(words)}")).to_be_visible()


@then(settled('{name:Person} can put "{minimum:Quoted}" and "{zone:Quoted}" right'))
def can_put_settings_right(people: People, name: str, minimum: str, zone: str) -> None:
    screen = people[name].at(SettlementSettings)
    expect(screen.minimum).to_have_value(minimum)
    expect(screen.time_zone).to_have_value(zone)


@then(settled("{name:Person}'s settings are as before"))
def settings_as_before(people: People, name: str) -> None:
    now = people[name].client.settlement.settings()
    assert (now.minimum, now.time_zone) == (5_000, "UTC")


@given(settled("{name:Person} wants mails about paid payouts alone"))
def wants_mails_of_paid(people: People, name: str) -> None:
    _wish(people, name, paid=True, failed=False)


@given(settled("{name:Person} wants mails about failed payouts alone"))
def wants_mails_of_failed(people: People, name: str) -> None:
    _wish(people, name, paid=False, failed=True)


@given(settled("{name:Person} wants no mails about payouts"))
def wants_no_mails(people: People, name: str) -> None:
    _wish(people, name, paid=False, failed=False)


def _wish(people: People, name: str, *, paid: bool, failed: bool) -> None:
    now = people[name].client.settlement.settings()
    people[name].client.settlement.save_settings(
        frequency=now.frequency,
        minimum_cents=now.minimum,
        time_zone=now.time_zone,
        email_on_completed=paid,
        email_on_failed=failed,
    )


@then(settled("{name:Person} has got one mail about the settlement"))
def one_mail(people: People, mailbox: Mailbox, testing: TestingClient, language: Language, name: str) -> None:
    testing.drain(people[name].id)
    title = language.text(f"notification.settlement.{only_payout(people[name]).status}.title")
    assert [each.subject for each in mailbox.messages_to(people[name].email)] == [title]


@then(settled("{name:Person} has got no mail about the settlement"))
def no_mail(people: People, mailbox: Mailbox, testing: TestingClient, name: str) -> None:
    testing.drain(people[name].id)
    assert people[name].client.notifications.page(kind=NotificationKind.SETTLEMENT).items
    assert mailbox.messages_to(people[name].email) == []


# --- where to


@when(settled("{name:Person} comes to where he is paid"))
def comes_to_method(people: People, name: str) -> None:
    people[name].open(SettlementSettings).say_where_to_pay()


@when(settled("{name:Person} wants to be paid to {place:Payee}"))
def wants_place(people: People, name: str, place: str) -> None:
    people[name].open(PayoutMethodForm).fill(*PLACES[place])


@when(settled('{name:Person} wants to be paid to {place:Payee}, with "{value:Quoted}" as {field:PlaceField}'))
def wants_wrong_place(people: People, name: str, place: str, value: str, field: str) -> None:
    method, fields = PLACES[place]
    people[name].open(PayoutMethodForm).fill(method, {**fields, FIELDS[field]: value})


@then(settled("{name:Person} reads about where to be paid that {field:PlaceField} {fault}"))
def told_about_place(people: People, name: str, field: str, fault: str) -> None:
    screen = people[name].at(PayoutMethodForm)
    code = "not_an_email" if fault == "is not an e-mail address" else f"invalid_{FIELDS[field]}"
    words = screen.text(f"field_error.{code}")
    expect(screen.field(FIELDS[field])).to_have_accessible_description(starting_with(words))
    expect(screen.warning(f"{screen.text(f'withdraw.{FIELDS[field]}')}: {words}")).to_be_visible()


@then(settled("{name:Person} is asked whether that is right, masked"))
def is_asked(people: People, name: str) -> None:
    screen = people[name].at(ConfirmPayoutMethod)
    expect(screen.heading).to_have_text(screen.text("settlement.method.confirm.title"))
    label, all_clear = MASKED["a bank account"]
    for shown in (screen.text("withdraw.method.bank"), "S••• J•••", label, "COBA•••"):
        expect(screen.main).to_contain_text(shown)
    for clear in all_clear:
        expect(screen.main).not_to_contain_text(clear)
        assert clear not in screen.page.content()


@when(settled("{name:Person} says yes, with a code"))
def say_yes(people: People, authenticators: Authenticators, name: str) -> None:
    person = people[name]
    person.at(ConfirmPayoutMethod).confirm(authenticators.of(person).new_code())


@when(settled("{name:Person} says yes to what {other:Person} was asked, with a code"))
def say_yes_to_others(people: People, authenticators: Authenticators, name: str, other: str) -> None:
    person = people[name]
    screen = person.at(ConfirmPayoutMethod)
    screen.put_in(people[other].at(ConfirmPayoutMethod).sealed.input_value())
    screen.confirm(authenticators.of(person).new_code())


@then(settled("{name:Person} reads that he has to begin anew"))
def begin_anew(people: People, name: str) -> None:
    screen = people[name].at(PayoutMethodForm)
    expect(screen.notice(screen.text("withdraw.too_old"))).to_be_visible()


@when(settled("{name:Person} says yes, with {code:Code}"))
def say_yes_with(people: People, authenticators: Authenticators, name: str, code: str) -> None:
    person = people[name]
    person.at(ConfirmPayoutMethod).confirm(CODES[code](authenticators.of(person)))


@when(settled("{name:Person} thinks better of it"))
def thinks_better(people: People, name: str) -> None:
    people[name].at(ConfirmPayoutMethod).keep()


@then(settled('{name:Person} is paid to "{label:Quoted}" from now on, and was told so'))
def is_paid_to(
    people: People, mailbox: Mailbox, testing: TestingClient, language: Language, name: str, label: str
) -> None:
    person = people[name]
    screen = person.at(SettlementSettings)
    expect(screen.notice(screen.text("settlement.method.changed"))).to_be_visible()
    expect(screen.method).to_contain_text(label)
    now = person.client.settlement.settings().destination
    assert now is not None
    assert now.label == label
    testing.drain(person.id)
    told = person.client.notifications.page(kind=NotificationKind.SETTLEMENT).items
    assert [(each.variant, each.action_path) for each in told] == [("method_changed", screen.path)]
    # Somebody else may have been at the pages: the mail says it where only the owner reads.
    title = language.text("notification.settlement.method_changed.title")
    (mail,) = [each for each in mailbox.messages_to(person.email) if each.subject == title]
    assert language.text("notification.settlement.method_changed.text", destination=label) in mail.text


@then(settled('{name:Person}\'s settings say that he is paid to {place:Payee}, "{label:Quoted}"'))
def settings_say(people: People, name: str, place: str, label: str) -> None:
    screen, (method, _) = people[name].open(SettlementSettings), PLACES[place]
    expect(screen.method).to_have_text(f"{screen.text(f'withdraw.method.{method}')} {label}")


@then(settled("{name:Person} is told that the code is not right"))
def told_code(people: People, name: str) -> None:
    screen = people[name].at(ConfirmPayoutMethod)
    expect(screen.code).to_have_accessible_description(starting_with(screen.text("field_error.invalid_code")))


@then(settled("nobody knows where to pay {name:Person}"))
def nobody_knows(people: People, name: str) -> None:
    assert people[name].client.settlement.settings().destination is None
    screen = people[name].open(SettlementSettings)
    expect(screen.notice(screen.text("settlement.next.no_method"))).to_be_visible()


@then(settled("{name:Person} is asked to set up the second factor first"))
def asked_to_enrol(people: People, name: str) -> None:
    screen = people[name].at(PayoutMethodForm)
    expect(screen.notice(screen.text("settlement.method.needs_factor"))).to_be_visible()
    expect(screen.field("iban")).to_have_count(0)


@when(settled("{name:Person} goes on from there to set it up"))
def set_it_up(people: People, name: str) -> None:
    people[name].at(PayoutMethodForm).set_up_factor()


@then(settled("{name:Person} is where the second factor is set up"))
def where_set_up(people: People, name: str) -> None:
    screen = people[name].at(Security)
    expect(screen.heading).to_have_text(screen.text("security.title"))


@when(settled("{name:Person} looks at how he is paid"))
def look_at_settings(people: People, name: str) -> None:
    people[name].open(SettlementSettings)


@then(settled('{name:Person} is paid {often:Frequency}, from {minimum:Euros} on, by the clock of "{zone:Quoted}"'))
def is_paid_by_default(people: People, name: str, often: str, minimum: int, zone: str) -> None:
    screen = people[name].at(SettlementSettings)
    expect(screen.frequency(often)).to_be_checked()
    expect(screen.time_zone).to_have_value(zone)
    expect(screen.minimum).to_have_value(screen.language.decimal(minimum))
    smallest = screen.text("settlement.settings.minimum.hint", floor=screen.language.money(1_000))
    expect(screen.minimum).to_have_accessible_description(smallest)
    now = people[name].client.settlement.settings()
    assert (now.frequency, now.minimum, now.time_zone) == (often, minimum, zone)
