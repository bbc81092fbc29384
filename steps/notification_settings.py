"""What people choose to be told, and when their balance is low."""

from collections.abc import Callable

from playwright.sync_api import expect
from pytest_bdd import given, then, when

from fixtures.language import Language
from fixtures.payment_provider import PaymentProvider
from fixtures.people import People
from fixtures.told import AVERAGE_MINUTE_CENTS, low_balance
from pages.notification_settings import NotificationSettings
from pages.notifications import Notifications
from payasplay.client import TestingClient
from payasplay.client.models import NotificationSettingsOut
from steps.payments import GOOD_PAYMENT_METHOD
from steps.told import KINDS, somebody, told
from steps.wording import starting_with

_MINUTE_SECONDS = 60


@given(told("{name:Person} wants to be told everything"))
def wants_everything(people: People, name: str) -> None:
    client = somebody(people, name).client.notifications
    now = client.settings()
    client.change_settings(
        [(each.kind, True, True) for each in now.preferences],
        unit=now.low_balance.unit,
        amount_cents=now.low_balance.amount,
        minutes=now.low_balance.minutes,
    )


@when(told("{name:Person} looks at the notification settings"))
def look_at_settings(people: People, name: str) -> None:
    people[name].open(Notifications).to_settings()


@when(told("{name:Person} switches {kind:Kind} {channel:Channel} {on:Switched}"))
def switch(people: People, name: str, kind: str, channel: str, *, on: bool) -> None:
    screen = people[name].at(NotificationSettings)
    before = people[name].client.notifications.settings()
    screen.choose(kind, channel, on=on)
    expect(screen.notice(screen.text("notifications.settings.saved"))).to_be_visible()
    kept = people[name].client.notifications.settings()
    assert _switches(kept) == _switches(before) | {(kind, channel): on}
    assert kept.low_balance == before.low_balance


def _switches(settings: NotificationSettingsOut) -> dict[tuple[str, str], bool]:
    """Every choice, by its kind and its channel."""
    choices = {(str(each.kind), "in_app"): each.in_app for each in settings.preferences}
    return choices | {(str(each.kind), "email"): each.email for each in settings.preferences}


@when(told("{name:Person} wants to be warned below {amount:Euros}"))
def warn_below_amount(people: People, name: str, amount: int) -> None:
    screen = people[name].at(NotificationSettings)
    screen.warn_below_amount(f"{amount / 100:.2f}")
    expect(screen.notice(screen.text("notifications.settings.saved"))).to_be_visible()
    low = people[name].client.notifications.settings().low_balance
    assert (low.unit, low.amount) == ("money", amount)
    expect(screen.amount).to_have_value(screen.language.decimal(amount))


@when(told("{name:Person} wants to be warned below {minutes:d} minutes"))
def warn_below_minutes(people: People, name: str, minutes: int) -> None:
    screen = people[name].at(NotificationSettings)
    screen.warn_below_minutes(str(minutes))
    expect(screen.notice(screen.text("notifications.settings.saved"))).to_be_visible()
    low = people[name].client.notifications.settings().low_balance
    assert (low.unit, low.minutes) == ("minutes", minutes)
    expect(screen.minutes).to_have_value(screen.language.number(minutes))
    price = screen.language.money(AVERAGE_MINUTE_CENTS)
    costs = screen.text("notifications.settings.threshold.minutes.hint", price=price)
    expect(screen.minutes).to_have_accessible_description(costs)


@when(told('{name:Person} enters "{amount:Quoted}" and "{minutes:Quoted}" as limits'))
def enter_limits(people: People, name: str, amount: str, minutes: str) -> None:
    people[name].at(NotificationSettings).enter_limits(amount, minutes)


@when(told("{name:Person} spends {amount:Euros}"))
def spend(people: People, testing: TestingClient, name: str, amount: int) -> None:
    testing.debit(people[name].id, amount)


@when(told("{name:Person} gets {amount:Euros}"))
def get_money(
    people: People, payment_provider: PaymentProvider, testing: TestingClient, name: str, amount: int
) -> None:
    people[name].client.wallet.top_up(amount, GOOD_PAYMENT_METHOD)
    payment_provider.wait_until_delivered(people[name].id, len(people[name].client.wallet.top_ups()))
    testing.drain(people[name].id)


@when(told("{minutes:d} minutes pass for {name:Person}"))
def minutes_pass(people: People, testing: TestingClient, minutes: int, name: str) -> None:
    testing.advance_clock(people[name].id, minutes * _MINUTE_SECONDS)


@given(told("the provider has reported that {name:Person}'s payment failed, twice"))
def payment_failed(people: People, payment_provider: PaymentProvider, testing: TestingClient, name: str) -> None:
    (held,) = payment_provider.wait_for_events(people[name].id, 1)
    why = {"last_payment_error": {"code": "card_declined", "message": "Declined."}}
    failure = {"type": "payment_intent.payment_failed", "intent": held["object"], "object": why}
    for _ in range(2):
        assert payment_provider.forge(people[name].id, **failure) == [200]
    testing.drain(people[name].id)


@then(told("{name:Person}'s choices are:"))
def choices_are(people: People, name: str, datatable: list[list[str]]) -> None:
    screen = people[name].at(NotificationSettings)
    told_where = screen.text("notifications.settings.email", email=people[name].email)
    expect(screen.page.get_by_text(told_where)).to_be_visible()
    channels = [screen.text(f"notifications.channel.{channel}") for channel in ("in_app", "email")]
    expect(screen.columns).to_have_text([screen.text("notifications.settings.column.kind"), *channels])
    kinds = [screen.text(f"notifications.kind.{KINDS[about]}") for about, *_ in datatable[1:]]
    expect(screen.kinds).to_have_text(kinds)
    for about, pages, mail in datatable[1:]:
        expect(screen.switch(KINDS[about], "in_app")).to_be_checked(checked=pages == "on")
        expect(screen.switch(KINDS[about], "email")).to_be_checked(checked=mail == "on")


@then(told("{kind:Kind} {channel:Channel} are {on:Switched} for {name:Person}, also when she comes back"))
def stays_switched(people: People, kind: str, channel: str, name: str, *, on: bool) -> None:
    switch_now = people[name].at(NotificationSettings).switch(kind, channel)
    expect(switch_now).to_be_checked(checked=on)
    people[name].open(NotificationSettings)
    expect(switch_now).to_be_checked(checked=on)


@then(told("mails about {kind:Kind} are {on:Switched} for {name:Person}"))
@then(told("mails about {kind:Kind} are still {on:Switched} for {name:Person}"))
def mails_are(people: People, kind: str, name: str, *, on: bool) -> None:
    choices = {str(each.kind): each.email for each in people[name].client.notifications.settings().preferences}
    assert choices[kind] is on


_EXPLANATIONS: dict[str, Callable[[NotificationSettings], str]] = {
    "the smallest is €1.00": lambda s: s.text("field_error.low_amount.too_small", limit=s.language.money(100)),
    "the largest is €1,000.00": lambda s: s.text("field_error.low_amount.too_large", limit=s.language.money(100_000)),
    "this is not an amount": lambda s: s.text("field_error.not_an_amount", example=s.language.money(2_500)),
}
_ABOUT_MINUTES: dict[str, Callable[[NotificationSettings], str]] = {
    "there is at least 1 minute": lambda s: s.text("field_error.low_minutes.too_small", limit=s.language.number(1)),
    "there are at most 600 minutes": lambda s: s.text(
        "field_error.low_minutes.too_large", limit=s.language.number(600)
    ),
    "minutes are whole numbers": lambda s: s.text("field_error.low_minutes.wrong_type"),
}


@then(told("{name:Person} learns of the limits that {explanation}"))
def learns_of_limits(people: People, name: str, explanation: str) -> None:
    screen = people[name].at(NotificationSettings)
    field = screen.minutes if explanation in _ABOUT_MINUTES else screen.amount
    words = (_EXPLANATIONS | _ABOUT_MINUTES)[explanation](screen)
    expect(field).to_have_accessible_description(starting_with(words))


@then(told("{name:Person} has not been told of a low balance"))
@then(told("{name:Person} has been told of a low balance {times:Times}"))
def told_of_low_balance(people: People, testing: TestingClient, name: str, times: int = 0) -> None:
    testing.drain(people[name].id)
    assert people[name].client.notifications.page(kind="low_balance").pagination.total == times


@then(told("{name:Person} has been told that {balance:Euros} are below the {limit:Euros} of her choice"))
def told_of_own_limit(people: People, language: Language, name: str, balance: int, limit: int) -> None:
    (one,) = people[name].client.notifications.page(kind="low_balance").items
    assert one.text == low_balance(balance, limit).text(language)
