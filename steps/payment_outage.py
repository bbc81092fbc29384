"""A payment provider that is away for a while."""

from pytest_bdd import given, when

from fixtures.payment_provider import PaymentProvider
from fixtures.people import People
from payasplay.client import TestingClient
from steps.wording import sentence

_MINUTE_SECONDS = 60


@given(sentence("the payment provider is down when {name:Person}'s card is to be charged"))
def provider_down(people: People, payment_provider: PaymentProvider, name: str) -> None:
    payment_provider.answer(people[name].id, "down")


@given(sentence("the payment provider charges and then hangs up when {name:Person}'s card is to be charged"))
def provider_hangs_up(people: People, payment_provider: PaymentProvider, name: str) -> None:
    payment_provider.answer(people[name].id, "hangs_up")


@when(sentence("the payment provider is back for {name:Person}, and is asked again"))
def provider_back(people: People, payment_provider: PaymentProvider, testing: TestingClient, name: str) -> None:
    testing.drain(people[name].id)
    payment_provider.answer(people[name].id, "ok")
    testing.advance_clock(people[name].id, _MINUTE_SECONDS)
    testing.drain(people[name].id)
