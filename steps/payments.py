"""Adding money by card, and what the payment provider says of it."""

from collections.abc import Callable
from uuid import uuid4

import pytest
from playwright.sync_api import Request, expect
from pytest_bdd import given, then, when

from fixtures.payment_provider import PaymentProvider
from fixtures.people import People
from pages.components.card_form import CUT_SHORT, DECLINED, GOOD, INCOMPLETE
from pages.error_page import ErrorPage
from pages.top_up import TopUp
from pages.wallet import Wallet
from payasplay.client import PaymentProviderUnavailable, TestingClient, ValidationError
from steps.wording import sentence, starting_with

# The provider's name for a card that works, as its SDK's tests use it.
GOOD_PAYMENT_METHOD = "pm_card_visa"
_HOUR = 3600
_NO_PAYMENT = {
    "being processed": "payment_intent.processing",
    "called off": "payment_intent.canceled",
    "declined after all": "payment_intent.payment_failed",
}


@given(sentence("the provider's confirmations for {name:Person} are on hold"), target_fixture="payer")
def confirmations_on_hold(people: People, payment_provider: PaymentProvider, name: str) -> str:
    payment_provider.hold(people[name].id)
    return name


@given(sentence("{name:Person} has paid {amount:Euros} by card"))
def has_paid(people: People, name: str, amount: int) -> None:
    people[name].client.wallet.top_up(amount, GOOD_PAYMENT_METHOD)


@given(sentence("{name:Person} has added {amount:Euros}"))
def has_added(
    people: People, payment_provider: PaymentProvider, testing: TestingClient, name: str, amount: int
) -> None:
    people[name].client.wallet.top_up(amount, GOOD_PAYMENT_METHOD)
    payment_provider.wait_until_delivered(people[name].id, len(people[name].client.wallet.top_ups()))
    testing.drain(people[name].id)


@when(sentence("the provider reports that the payment is {state}"))
def payment_stands(people: People, payment_provider: PaymentProvider, payer: str, state: str) -> None:
    (event,) = payment_provider.wait_for_events(people[payer].id, 1)
    assert payment_provider.forge(people[payer].id, type=_NO_PAYMENT[state], intent=event["object"]) == [200]


@when(sentence("{name:Person} adds {amount:Euros} with a good card"))
def add_money(people: People, name: str, amount: int) -> None:
    people[name].open(TopUp).pay(f"{amount / 100:.2f}", GOOD)


@when(sentence("{name:Person} adds {amount:Euros} with a card that is declined"))
def add_money_with_declined_card(people: People, name: str, amount: int) -> None:
    people[name].open(TopUp).pay(f"{amount / 100:.2f}", DECLINED)


@when(sentence("{name:Person} adds {amount:Euros} with a card whose number is cut short"))
def add_money_with_cut_card(people: People, name: str, amount: int) -> None:
    people[name].open(TopUp).pay(f"{amount / 100:.2f}", CUT_SHORT)


@then(sentence("{name:Person} reads that the number of the card is not complete"))
def told_incomplete(people: People, name: str) -> None:
    screen = people[name].at(TopUp)
    expect(screen.warning(INCOMPLETE[screen.language.code])).to_be_visible()
    expect(screen.submit).to_be_enabled()


@when(sentence("{name:Person} comes to adding money"))
def comes_to_top_up(people: People, name: str) -> None:
    people[name].open(TopUp)


@then(
    sentence(
        "{name:Person} is offered {one:Euros}, {two:Euros}, {three:Euros} and {four:Euros}, and may add any amount"
        " from {least:Euros} to {most:Euros}"
    )
)
def is_offered(people: People, name: str, one: int, two: int, three: int, four: int, least: int, most: int) -> None:
    screen = people[name].at(TopUp)
    money = screen.language.money
    expect(screen.offered).to_have_text([money(each) for each in (one, two, three, four)])
    limits = screen.text("top_up.amount.hint", minimum=money(least), maximum=money(most))
    expect(screen.amount).to_have_accessible_description(limits)


@when(sentence("{name:Person} takes the offered {amount:Euros}, and pays with a good card"))
def add_offered_money(people: People, name: str, amount: int) -> None:
    screen = people[name].at(TopUp)
    screen.choose(amount)
    expect(screen.taken).to_have_text([screen.language.money(amount)])
    screen.pay_with_another(GOOD)


@when(sentence("{name:Person} tries again with a good card"))
def try_again(people: People, name: str) -> None:
    people[name].at(TopUp).pay_with_another(GOOD)


@when(
    sentence("{name:Person} asks twice, in a hurry, on {where}, to add {amount:Euros} with a good card"),
    target_fixture="attempts",
)
def add_money_twice(people: People, name: str, where: str, amount: int) -> list[str]:
    screen = people[name].open(TopUp)
    attempts: list[str] = []
    screen.page.on("request", lambda sent: attempts.append(sent.url) if is_attempt(sent) else None)
    pay_twice = {"the mouse": screen.pay_twice, "a key": screen.pay_twice_by_key}[where]
    pay_twice(f"{amount / 100:.2f}", GOOD)
    return attempts


def is_attempt(sent: Request) -> bool:
    """Whether a page hands a card to the payment provider: where a payment begins."""
    return sent.method == "POST" and sent.url.endswith("/v1/payment_methods")


@then("the second time was no attempt of its own")
def one_attempt(attempts: list[str]) -> None:
    assert len(attempts) == 1


@when(sentence("{name:Person}'s payment of {amount:Euros} is sent twice, for the first answer got lost"))
def payment_sent_twice(people: People, payment_provider: PaymentProvider, name: str, amount: int) -> None:
    key = str(uuid4())
    for _ in range(2):
        people[name].client.wallet.top_up(amount, GOOD_PAYMENT_METHOD, idempotency_key=key)
    payment_provider.wait_until_delivered(people[name].id, 1)


@when(sentence("the provider's answer to {name:Person}'s payment of {amount:Euros} is lost, and it is sent again"))
def provider_answer_lost(people: People, payment_provider: PaymentProvider, name: str, amount: int) -> None:
    person, key = people[name], str(uuid4())
    payment_provider.answer(person.id, "hangs_up")
    with pytest.raises(PaymentProviderUnavailable):
        person.client.wallet.top_up(amount, GOOD_PAYMENT_METHOD, idempotency_key=key)
    payment_provider.answer(person.id, "ok")
    person.client.wallet.top_up(amount, GOOD_PAYMENT_METHOD, idempotency_key=key)


@given(sentence("the provider takes what {name:Person} pays, and hangs up"))
def provider_hangs_up(people: People, payment_provider: PaymentProvider, name: str) -> None:
    payment_provider.answer(people[name].id, "hangs_up")


@then(sentence("{name:Person} reads that nobody knows whether she has paid, and is led to the wallet"))
def told_unknown(people: People, name: str) -> None:
    screen = people[name].at(ErrorPage)
    expect(screen.facts).to_contain_text(screen.text("top_up.unknown_outcome"))
    expect(screen.way("wallet.title")).to_have_attribute("href", Wallet.path)


@then(sentence("the payment provider charged {name:Person} once, {amount:Euros}"))
def provider_charged_once(people: People, payment_provider: PaymentProvider, name: str, amount: int) -> None:
    events = payment_provider.wait_for_events(people[name].id, 1)
    charges = {event["object"]: event["amount"] for event in events if event["type"] == "payment_intent.succeeded"}
    assert list(charges.values()) == [amount]


@when(sentence("{name:Person} asks for a top-up of {amount:Euros}, past the page"), target_fixture="refused_fields")
def ask_past_the_page(people: People, name: str, amount: int) -> list[str]:
    try:
        people[name].client.wallet.top_up(amount, GOOD_PAYMENT_METHOD)
    except ValidationError as refusal:
        return [detail.field for detail in refusal.details]
    return []


@then("that top-up is refused for its amount")
def refused_for_amount(refused_fields: list[str]) -> None:
    assert refused_fields == ["amount"]


@when(sentence('{name:Person} enters "{entered:Quoted}" as the amount, with a good card'))
def enter_amount(people: People, name: str, entered: str) -> None:
    people[name].open(TopUp).pay(entered, GOOD)


@when("the confirmation arrives")
@given("the confirmation has arrived")
def confirmation_arrives(people: People, payment_provider: PaymentProvider, payer: str) -> None:
    payment_provider.wait_for_events(people[payer].id, 1)
    assert payment_provider.deliver(people[payer].id) == [200]


@when("the confirmation arrives twice")
def confirmation_arrives_twice(people: People, payment_provider: PaymentProvider, payer: str) -> None:
    payment_provider.wait_for_events(people[payer].id, 1)
    assert payment_provider.deliver(people[payer].id, times=2) == [200, 200]


@when(sentence("the confirmation arrives, for {amount:Euros}"))
def confirmation_of_other_amount(people: People, payment_provider: PaymentProvider, payer: str, amount: int) -> None:
    payment_provider.wait_for_events(people[payer].id, 1)
    assert payment_provider.deliver(people[payer].id, amount=amount) == [200]


@when("the confirmations arrive in the wrong order")
def confirmations_reversed(
    people: People, payment_provider: PaymentProvider, testing: TestingClient, payer: str
) -> None:
    older, newer = payment_provider.wait_for_events(people[payer].id, 2)
    # The worker applies at once what comes at once: the newer one is through before the older one comes.
    for event in (newer, older):
        assert payment_provider.deliver(people[payer].id, events=[event["id"]]) == [200]
        testing.drain(people[payer].id)


@when(
    sentence("somebody who is not the provider sends a confirmation of {amount:Euros}"), target_fixture="forged_answers"
)
def forged_confirmation(people: People, payment_provider: PaymentProvider, payer: str, amount: int) -> list[int]:
    (event,) = payment_provider.wait_for_events(people[payer].id, 1)
    facts = {"amount": amount, "amount_received": amount}
    return payment_provider.forge(people[payer].id, intent=event["object"], object=facts, secret="wrong")  # noqa: S106


@when("the confirmation arrives an hour after it was signed", target_fixture="forged_answers")
def confirmation_of_long_ago(people: People, payment_provider: PaymentProvider, payer: str) -> list[int]:
    payment_provider.wait_for_events(people[payer].id, 1)
    return payment_provider.deliver(people[payer].id, age_seconds=_HOUR)


@then("that confirmation is refused")
def forgery_refused(forged_answers: list[int]) -> None:
    assert forged_answers == [400]


@when("the provider reports late that a first attempt had failed")
def late_failure(people: People, payment_provider: PaymentProvider, payer: str) -> None:
    (event,) = payment_provider.wait_for_events(people[payer].id, 1)
    failure = {"type": "payment_intent.payment_failed", "intent": event["object"]}
    assert payment_provider.forge(people[payer].id, **failure) == [200]


@then(sentence("{name:Person} is told that the card was declined"))
def told_declined(people: People, name: str) -> None:
    screen = people[name].at(TopUp)
    expect(screen.warning(screen.text("error.PAYMENT_DECLINED"))).to_be_visible()


def _smallest(screen: TopUp) -> str:
    return screen.text("field_error.too_small", limit=screen.language.money(500))


def _largest(screen: TopUp) -> str:
    return screen.text("field_error.too_large", limit=screen.language.money(100_000))


EXPLANATIONS: dict[str, Callable[[TopUp], str]] = {
    "the smallest top-up is €5.00": _smallest,
    "the largest top-up is €1,000.00": _largest,
    "this is not an amount": lambda screen: screen.text("field_error.not_an_amount", example=screen.example_amount),
    "an amount is missing": lambda screen: screen.text("field_error.missing"),
}


@then(sentence("{name:Person} learns that {explanation}"))
def told_why(people: People, name: str, explanation: str) -> None:
    screen = people[name].at(TopUp)
    expect(screen.amount).to_have_accessible_description(starting_with(EXPLANATIONS[explanation](screen)))


@then(sentence("nothing was charged to {name:Person}"))
def nothing_charged(people: People, name: str) -> None:
    assert people[name].client.wallet.top_ups() == []


@then("the card was charged once")
def charged_once(people: People) -> None:
    (somebody,) = people
    assert len(somebody.client.wallet.top_ups()) == 1
