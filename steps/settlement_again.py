"""A payout that is tried more than once, and what the provider says of each of its tries."""

from playwright.sync_api import expect
from pytest_bdd import when

from fixtures.payouts import PayoutProvider
from fixtures.people import People, Person
from pages.settlement_details import SettlementDetails
from payasplay.client import TestingClient
from steps.settlement import deliver
from steps.settlement_wording import settled
from steps.wallet_wording import STATES

_FIRST, _SECOND = 1, 2
# News that is so old is not taken.
_HOUR = 3600


def _press(person: Person) -> None:
    screen = person.at(SettlementDetails)
    screen.retry_button.click()
    expect(screen.notice(screen.text("settlement.retry.done"))).to_be_visible()


@when(settled("{name:Person} has it paid out again, and it fails again"))
def fails_again(people: People, payout_provider: PayoutProvider, testing: TestingClient, name: str) -> None:
    payout_provider.order(people[name].id, hold=False, outcome="failed", failure_code="account_closed")
    _press(people[name])
    deliver(people[name], payout_provider, testing)


@when(settled("{name:Person} wants it paid out again, and reads that it has not failed"))
def has_not_failed(people: People, name: str) -> None:
    screen = people[name].at(SettlementDetails)
    screen.retry_button.click()
    expect(screen.warning(screen.text("error.SETTLEMENT_NOT_FAILED"))).to_be_visible()


@when(settled("{name:Person} has it paid out again, and it takes its time"))
def takes_its_time(people: People, payout_provider: PayoutProvider, testing: TestingClient, name: str) -> None:
    payout_provider.order(people[name].id, hold=True)
    _press(people[name])
    testing.drain(people[name].id)
    payout_provider.payouts(people[name].id, count=_SECOND)


@when(settled("the {which:Try} payout to {name:Person} is {outcome:State}"))
def one_ends(
    people: People, payout_provider: PayoutProvider, testing: TestingClient, which: int, name: str, outcome: str
) -> None:
    assert payout_provider.bring_news(people[name].id, which=which, outcome=STATES[outcome]) == [200]
    testing.drain(people[name].id)


@when(settled("the payout provider pays the first payout to {name:Person}, and the news of it is lost"))
def first_is_paid_in_silence(people: People, payout_provider: PayoutProvider, name: str) -> None:
    assert payout_provider.bring_news(people[name].id, which=_FIRST, age_seconds=_HOUR) == [400]
