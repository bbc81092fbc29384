"""What the payout provider does with a withdrawal, and what it says of it."""

from typing import Any
from uuid import UUID

from pytest_bdd import given, then, when

from fixtures.payouts import PayoutProvider
from fixtures.people import People
from payasplay.client import TestingClient
from steps.wallet_wording import PLACES, STATES, wallet_sentence
from steps.wording import sentence

_HOUR = 3600


@given(sentence("payouts to {name:Person} take their time"))
def payouts_on_hold(people: People, payout_provider: PayoutProvider, name: str) -> None:
    payout_provider.order(people[name].id, hold=True)


@given(sentence("the account of {name:Person} is closed, as the payout provider finds out"))
def payouts_fail(people: People, payout_provider: PayoutProvider, name: str) -> None:
    payout_provider.order(people[name].id, outcome="failed", failure_code="account_closed")


@given(sentence("the payout provider will never pay {name:Person}"))
def payouts_refused(people: People, payout_provider: PayoutProvider, name: str) -> None:
    payout_provider.order(people[name].id, mode="refuses", failure_code="rejected")


@given(sentence("the payout provider is down for {name:Person}"))
def provider_down(people: People, payout_provider: PayoutProvider, name: str) -> None:
    payout_provider.order(people[name].id, mode="down")


@given(sentence("the payout provider takes what {name:Person} asks for, and hangs up"))
def provider_hangs_up(people: People, payout_provider: PayoutProvider, name: str) -> None:
    payout_provider.order(people[name].id, mode="hangs_up", hold=True)


@when(sentence("the payout provider is up again for {name:Person}, and is asked again"))
def provider_up(people: People, payout_provider: PayoutProvider, testing: TestingClient, name: str) -> None:
    payout_provider.order(people[name].id, mode="ok", hold=False)
    testing.advance_clock(people[name].id, 60)
    testing.drain(people[name].id)


@when(wallet_sentence("the payout to {name:Person} is {outcome:State}"))
def payout_ends(
    people: People, payout_provider: PayoutProvider, testing: TestingClient, name: str, outcome: str
) -> None:
    _bring(people[name].id, payout_provider, testing, times=1, outcome=STATES[outcome])


@when(wallet_sentence("the payout provider says twice that the payout to {name:Person} is {outcome:State}"))
def payout_ends_twice(
    people: People, payout_provider: PayoutProvider, testing: TestingClient, name: str, outcome: str
) -> None:
    _bring(people[name].id, payout_provider, testing, times=2, outcome=STATES[outcome])


@when(sentence("the payout provider says that {amount:Euros} of the payout to {name:Person} are paid"))
def payout_of_other_amount(
    people: People, payout_provider: PayoutProvider, testing: TestingClient, amount: int, name: str
) -> None:
    _bring(people[name].id, payout_provider, testing, times=1, outcome="completed", amount=amount)


def _bring(account: UUID, payout_provider: PayoutProvider, testing: TestingClient, **news: Any) -> None:  # noqa: ANN401
    testing.drain(account)
    payout_provider.payouts(account, count=1)
    assert set(payout_provider.bring_news(account, **news)) == {200}
    testing.drain(account)


@when(
    wallet_sentence("somebody who is not the payout provider says that the payout to {name:Person} is {outcome:State}"),
    target_fixture="forged_news",
)
def forged(
    people: People, payout_provider: PayoutProvider, testing: TestingClient, name: str, outcome: str
) -> list[int]:
    testing.drain(people[name].id)
    payout_provider.payouts(people[name].id, count=1)
    return payout_provider.bring_news(people[name].id, forged=True, outcome=STATES[outcome])


@then("that news is refused")
def news_refused(forged_news: list[int]) -> None:
    assert forged_news == [400]


@when(sentence("the payout provider pays {name:Person}, and the news of it is lost"))
def news_lost(people: People, payout_provider: PayoutProvider, testing: TestingClient, name: str) -> None:
    testing.drain(people[name].id)
    assert payout_provider.bring_news(people[name].id, age_seconds=_HOUR) == [400]


@when(sentence("an hour has passed for {name:Person}'s withdrawal"))
def hour_passed(people: People, testing: TestingClient, name: str) -> None:
    testing.advance_clock(people[name].id, _HOUR)
    testing.drain(people[name].id)


@then(sentence("the payout provider was asked for one payout to {name:Person}, {net:Euros} in all"))
def asked_once(people: People, payout_provider: PayoutProvider, name: str, net: int) -> None:
    (payout,) = payout_provider.payouts(people[name].id)
    assert payout["amount"] == net


@then(wallet_sentence("the payout provider was told to pay {name:Person} at {place:Payee}"))
def told_where(people: People, payout_provider: PayoutProvider, testing: TestingClient, name: str, place: str) -> None:
    testing.drain(people[name].id)
    newest = payout_provider.payouts(people[name].id, count=1)[-1]
    method, fields = PLACES[place]
    # An IBAN is written in groups, and sent without them.
    expected = {key: value.replace(" ", "") if key == "iban" else value for key, value in fields.items()}
    assert (newest["method"], newest["destination"]) == (method, expected)
