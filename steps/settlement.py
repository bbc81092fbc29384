"""What partners earn, how time passes for them, and what becomes of a period."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from playwright.sync_api import expect
from pytest_bdd import given, then, when

from fixtures.language import Language
from fixtures.payouts import PayoutProvider
from fixtures.people import People, Person
from fixtures.settlements import Earnings, until
from pages.settlement_details import SettlementDetails
from pages.settlement_history import SettlementHistory
from payasplay.client import TestingClient
from payasplay.client.models import NotificationKind, SettlementOut
from payasplay.client.settlement_testing import SettlementTesting
from steps.settlement_wording import STATUSES, day, moment, settled
from steps.wallet_wording import IBAN, STATES
from steps.wording import euros

BANK = {"method": "bank", "accountHolder": "Kian Films", "iban": IBAN, "bic": "COBADEFFXXX"}
_WEEK = timedelta(days=7)
# A settlement run may take a moment after midnight; a scenario looks a little later.
_AFTER_MIDNIGHT = timedelta(minutes=10)


def zone_of(person: Person) -> ZoneInfo:
    """The time zone of a partner's days."""
    return ZoneInfo(person.client.settlement.settings().time_zone)


def only_payout(person: Person) -> SettlementOut:
    """The one payout that a partner has."""
    (found,) = person.client.settlement.page().items
    return found


def deliver(person: Person, payout_provider: PayoutProvider, testing: TestingClient) -> None:
    """Wait until the payout provider has told of every payout of a partner, and everybody has heard."""
    testing.drain(person.id)
    known = payout_provider.payouts(person.id)
    payout_provider.payouts(person.id, count=len(known), told=len(known))
    testing.drain(person.id)


def come_to(person: Person, testing: TestingClient, to: date) -> None:
    """Let a day begin for a partner, by the partner's clock, and what is due be done."""
    midnight = datetime(to.year, to.month, to.day, tzinfo=zone_of(person)).astimezone(UTC)
    testing.advance_clock(person.id, until(testing, person.id, midnight + _AFTER_MIDNIGHT))
    testing.drain(person.id)


@given(settled("it is {today:Day} for {name:Person}"))
def it_is(people: People, settlements: SettlementTesting, today: date, name: str) -> None:
    settlements.set_clock(people[name].id, datetime(today.year, today.month, today.day, 12, tzinfo=UTC))


@given(settled("{name:Person} is paid {often:Frequency}, from {minimum:Euros} on"))
def is_paid(people: People, settlements: SettlementTesting, name: str, often: str, minimum: int) -> None:
    settlements.prepare(people[name].id, frequency=often, minimum_cents=minimum, destination=BANK)


@given(settled('{name:Person}\'s time zone is "{zone:Quoted}"'))
@when(settled('{name:Person}\'s time zone is "{zone:Quoted}" from now on'))
def time_zone_is(people: People, settlements: SettlementTesting, name: str, zone: str) -> None:
    settlements.prepare(people[name].id, time_zone=zone)


@given(settled("{name:Person} has earned, by his clock:"))
def has_earned(
    people: People, settlements: SettlementTesting, earnings: Earnings, name: str, datatable: list[list[str]]
) -> None:
    person, (head, *rows) = people[name], datatable
    for row in (dict(zip(head, each, strict=True)) for each in rows):
        earned = settlements.earn(
            person.id,
            moment(row["when"]).replace(tzinfo=zone_of(person)),
            euros(row["charge"]),
            count=int(row["sessions"]),
            kind=row.get("type", "video"),
            title=row.get("title", "A film"),
            seconds=60 * int(row.get("minutes", "1")),
        )
        earnings.add(name, earned)


@when(settled("{name:Person} has earned {charge:Euros} on {on:Day}"))
def earns(people: People, settlements: SettlementTesting, earnings: Earnings, name: str, charge: int, on: date) -> None:
    noon = datetime(on.year, on.month, on.day, 12, tzinfo=UTC)
    earnings.add(name, settlements.earn(people[name].id, noon, charge))


@given(settled("{name:Person} has earned {charge:Euros} at {at:Moment} UTC"))
def earned_at(
    people: People, settlements: SettlementTesting, earnings: Earnings, name: str, charge: int, at: datetime
) -> None:
    earnings.add(name, settlements.earn(people[name].id, at.replace(tzinfo=UTC), charge))


@given(settled("{name:Person} was settled for these weeks:"))
@when(settled("{name:Person} was settled for these weeks, in the end:"))
def was_settled(
    people: People,
    settlements: SettlementTesting,
    earnings: Earnings,
    payout_provider: PayoutProvider,
    testing: TestingClient,
    name: str,
    datatable: list[list[str]],
) -> None:
    person, (head, *rows) = people[name], datatable
    for row in (dict(zip(head, each, strict=True)) for each in rows):
        monday, sessions, net = day(row["week of"]), int(row.get("sessions", "1")), euros(row["net"])
        wednesday = datetime(monday.year, monday.month, monday.day, 12, tzinfo=UTC) + timedelta(days=2)
        # A tenth is the platform's.
        charge, left = divmod(net * 10 // 9, sessions)
        assert not left, "the scenario's amounts do not divide by its sessions"
        earnings.add(name, settlements.earn(person.id, wednesday, charge, count=sessions))
        outcome = STATUSES[row["outcome"]]
        if outcome == "processing":
            payout_provider.order(person.id, hold=True)
        else:
            payout_provider.order(person.id, outcome=outcome, failure_code="account_closed")
        come_to(person, testing, monday + _WEEK)
        if outcome == "processing":
            payout_provider.payouts(person.id, count=1)
            testing.drain(person.id)
        else:
            deliver(person, payout_provider, testing)
        assert person.client.settlement.page(limit=1).items[0].status == outcome


@given(settled("{name:Person} was settled for {weeks:d} weeks"))
def was_settled_for_weeks(
    people: People,
    settlements: SettlementTesting,
    payout_provider: PayoutProvider,
    testing: TestingClient,
    name: str,
    weeks: int,
) -> None:
    person = people[name]
    now = testing.advance_clock(person.id, 0)
    for week in range(weeks):
        settlements.earn(person.id, now + timedelta(hours=1) + week * _WEEK, 2_000)
    come_to(person, testing, (now + weeks * _WEEK).date() + timedelta(days=1))
    deliver(person, payout_provider, testing)


@when(settled("{day:Day} comes for {name:Person}"))
def day_comes(people: People, testing: TestingClient, day: date, name: str) -> None:
    come_to(people[name], testing, day)


@when(settled("{day:Day} comes for {name:Person}, and the run is started {times:Times} at once"))
def day_comes_with_runs(
    people: People, settlements: SettlementTesting, testing: TestingClient, day: date, name: str, times: int
) -> None:
    person = people[name]
    midnight = datetime(day.year, day.month, day.day, tzinfo=zone_of(person)).astimezone(UTC)
    testing.advance_clock(person.id, until(testing, person.id, midnight + _AFTER_MIDNIGHT))
    settlements.run(person.id, times=times)
    testing.drain(person.id)


@when(settled("{name:Person}'s week has ended"))
def week_has_ended(people: People, testing: TestingClient, name: str) -> None:
    testing.advance_clock(people[name].id, round(_WEEK.total_seconds()))
    testing.drain(people[name].id)


@then(settled("{name:Person} is paid {net:Euros}"))
def is_paid_out(people: People, payout_provider: PayoutProvider, testing: TestingClient, name: str, net: int) -> None:
    person = people[name]
    deliver(person, payout_provider, testing)
    screen = person.open(SettlementHistory)
    newest = person.client.settlement.page(limit=1).items[0]
    assert (newest.net, newest.status) == (net, "completed")
    assert payout_provider.payouts(person.id)[-1]["amount"] == net
    expect(screen.column("settlement-net").first).to_have_text(screen.language.money(net))
    expect(screen.column("settlement-status").first).to_have_text(screen.text("settlement.status.completed"))


@then(settled("the payout of {name:Person} is {state:State}"))
def payout_is(people: People, name: str, state: str) -> None:
    person = people[name]
    payout = only_payout(person)
    screen = person.at(SettlementDetails)
    screen.open_one(payout.id)
    expect(screen.status).to_have_text(screen.text(f"settlement.status.{STATES[state]}"))
    assert payout.status == STATES[state]


@then(settled("{name:Person} has {number:Payouts}"))
def has_payouts(people: People, name: str, number: int) -> None:
    expect(people[name].open(SettlementHistory).rows).to_have_count(number)
    assert people[name].client.settlement.page().pagination.total == number


@then(settled("by the books {name:Person} was paid {paid:Euros}, and is owed {owed:Euros}"))
def books_say(people: People, settlements: SettlementTesting, name: str, paid: int, owed: int) -> None:
    books = settlements.books(people[name].id)
    assert (books.paid, books.payable, books.pending) == (paid, owed, 0)
    assert books.earned == paid + owed


@when(settled("both payouts to {name:Person} are paid"))
def both_are_paid(people: People, payout_provider: PayoutProvider, testing: TestingClient, name: str) -> None:
    testing.drain(people[name].id)
    payout_provider.payouts(people[name].id, count=2)
    assert set(payout_provider.bring_news(people[name].id, outcome="completed")) == {200}
    testing.drain(people[name].id)


@then(settled("by the books {overpaid:Euros} were paid to {name:Person} that he was not owed"))
def books_say_overpaid(people: People, settlements: SettlementTesting, name: str, overpaid: int) -> None:
    books = settlements.books(people[name].id)
    assert (books.overpaid, books.payable, books.pending) == (overpaid, 0, 0)
    assert books.paid == books.earned + overpaid


@then(settled("by the books of {name:Person} the payout has left"))
def books_have_payout(
    people: People,
    settlements: SettlementTesting,
    payout_provider: PayoutProvider,
    testing: TestingClient,
    earnings: Earnings,
    name: str,
) -> None:
    deliver(people[name], payout_provider, testing)
    books = settlements.books(people[name].id)
    assert books.paid == books.earned == earnings.net(name) == only_payout(people[name]).net


@then(settled("the payout provider was asked to pay {name:Person} {times:Times}"))
def asked_times(people: People, payout_provider: PayoutProvider, name: str, times: int) -> None:
    assert len(payout_provider.payouts(people[name].id)) == times


@then(settled("{name:Person} was told of what she played, and that it cost {charge:Euros}"))
def told_of_playing(people: People, testing: TestingClient, language: Language, name: str, charge: int) -> None:
    testing.drain(people[name].id)
    (told,) = people[name].client.notifications.page(kind=NotificationKind.SESSION_END).items
    assert language.money(charge) in told.text
