"""What a wallet does not do: pay twice with one key, count other money, forget who may touch what."""

from uuid import uuid4

import pytest
from playwright.sync_api import expect
from pytest_bdd import given, then, when

from fixtures.authenticator import Authenticators
from fixtures.payment_provider import PaymentProvider
from fixtures.people import People
from pages.components.card_form import DECLINED
from pages.transactions import Transactions
from pages.withdraw import Withdraw
from pages.withdrawals import Withdrawal
from payasplay.client import (
    ApiError,
    Conflict,
    IdempotencyConflict,
    NotFound,
    SecondFactorRequired,
    TestingClient,
    ValidationError,
)
from payasplay.client.models import NotificationKind
from steps.payments import GOOD_PAYMENT_METHOD
from steps.wallet_wording import MASKED, wallet_sentence
from steps.wording import sentence, starting_with

_KEY = "one-key-for-two-payments"


@when(
    sentence("{name:Person}'s app sends a payment of {amount:Euros}, and with the same key one of {other:Euros}"),
    target_fixture="second_answer",
)
def one_key_twice(
    people: People, payment_provider: PaymentProvider, name: str, amount: int, other: int
) -> ApiError | None:
    wallet = people[name].client.wallet
    wallet.top_up(amount, GOOD_PAYMENT_METHOD, idempotency_key=_KEY)
    try:
        wallet.top_up(other, GOOD_PAYMENT_METHOD, idempotency_key=_KEY)
    except ApiError as refusal:
        payment_provider.wait_until_delivered(people[name].id, 1)
        return refusal
    return None


@when(sentence("the apps of {name:Person} and {other:Person} send payments of {amount:Euros} with the same key"))
def same_key_of_two(people: People, payment_provider: PaymentProvider, name: str, other: str, amount: int) -> None:
    key = str(uuid4())
    for each in (name, other):
        people[each].client.wallet.top_up(amount, GOOD_PAYMENT_METHOD, idempotency_key=key)
        payment_provider.wait_until_delivered(people[each].id, 1)


@then("the second payment is refused for its key")
def refused_for_key(second_answer: ApiError | None) -> None:
    assert isinstance(second_answer, IdempotencyConflict)


@when("the confirmation arrives, in dollars")
def confirmation_in_dollars(people: People, payment_provider: PaymentProvider, payer: str) -> None:
    (event,) = payment_provider.wait_for_events(people[payer].id, 1)
    facts = {"type": "payment_intent.succeeded", "intent": event["object"], "object": {"currency": "usd"}}
    assert payment_provider.forge(people[payer].id, **facts) == [200]


@given(sentence("{name:Person} has spent {amount:Euros} {times:Times}"))
def has_spent(people: People, testing: TestingClient, name: str, amount: int, times: int) -> None:
    for _ in range(times):
        testing.debit(people[name].id, amount)


@when(sentence("{name:Person} goes on to the next movements"))
def next_movements(people: People, name: str) -> None:
    people[name].at(Transactions).next_page()


@when(sentence("{name:Person} goes back to the movements before"))
def previous_movements(people: People, name: str) -> None:
    people[name].at(Transactions).previous_page()


@then(sentence("{name:Person} sees {rows:d} movement, the first of which left {after:Euros}"))
@then(sentence("{name:Person} sees {rows:d} movements, the first of which left {after:Euros}"))
def sees_movements(people: People, name: str, rows: int, after: int) -> None:
    movements = people[name].at(Transactions).movements
    expect(movements.balances_after.first).to_have_text(movements.language.money(after))
    expect(movements.rows).to_have_count(rows)


@then(sentence("{name:Person} reads there that this is page {page:d} of {pages:d}"))
def reads_place(people: People, name: str, page: int, pages: int) -> None:
    screen = people[name].at(Transactions)
    number = screen.language.number
    words = screen.text("transactions.pages.position", page=number(page), pages=number(pages))
    expect(screen.place).to_contain_text(words)


@then(wallet_sentence("{name:Person} reads that it goes to {place:Payee}, masked, and nowhere in clear"))
def reads_masked(people: People, name: str, place: str) -> None:
    person, (masked, clear) = people[name], MASKED[place]
    (made,) = person.client.withdrawals.page().items
    screen = person.at(Withdrawal)
    screen.open_one(made.id)
    expect(screen.main).to_contain_text(masked)
    listed = str(person.client.request("GET", "/wallet/withdrawals").data)
    for each in clear:
        expect(screen.main).not_to_contain_text(each)
        assert each not in listed


@then(sentence("{name:Person} can neither use nor forget the place that {other:Person} has kept"))
def cannot_use_place(people: People, name: str, other: str) -> None:
    (kept,) = people[other].client.withdrawals.saved()
    mine = people[name].client.withdrawals
    with pytest.raises(ValidationError) as refusal:
        mine.quote(1_000, saved_id=kept.id)
    assert [one.code for one in refusal.value.details] == ["unknown_method"]
    with pytest.raises(NotFound):
        mine.forget(kept.id)
    assert mine.saved() == []
    assert [one.id for one in people[other].client.withdrawals.saved()] == [kept.id]


@then(sentence("{name:Person} reads that at most {most:Euros} can be withdrawn"))
def reads_most(people: People, name: str, most: int) -> None:
    screen = people[name].at(Withdraw)
    words = screen.text("field_error.more_than_available", limit=screen.language.money(most))
    expect(screen.amount).to_have_accessible_description(starting_with(words))
    expect(screen.available).to_have_text(screen.language.money(most))


@when(sentence("whoever sits at {name:Person}'s browser wants to scan the second factor anew"), target_fixture="rescan")
def scan_anew(people: People, name: str) -> ApiError | None:
    try:
        people[name].client.second_factor.begin()
    except ApiError as refusal:
        return refusal
    return None


@then("that asks for the old second factor first")
def asks_for_old(rescan: ApiError | None) -> None:
    assert isinstance(rescan, Conflict)


@when(sentence("{name:Person} chooses a card without money for it"))
def choose_bad_card(
    people: People, authenticators: Authenticators, payment_provider: PaymentProvider, name: str
) -> None:
    person = people[name]
    bad = person.client.payment_methods.save(payment_provider.new_card(DECLINED.number.replace(" ", "")))
    wish = person.client.auto_topup.current()
    person.client.auto_topup.change(
        enabled=True,
        amount_cents=wish.amount,
        threshold_cents=wish.threshold,
        payment_method_id=bad.id,
        code=authenticators.of(person).new_code(),
    )


@then(sentence("{name:Person}'s automatic top-up has not given up"))
def not_given_up(people: People, name: str) -> None:
    told = people[name].client.notifications.page(kind=NotificationKind.AUTO_TOPUP).items
    assert "switched_off" not in {one.variant for one in told}
    assert people[name].client.auto_topup.current().enabled


@then(sentence("automatic top-up has fired for {name:Person}"))
def has_fired(people: People, testing: TestingClient, name: str) -> None:
    testing.drain(people[name].id)
    assert len(people[name].client.auto_topup.runs().items) == 1


@then(sentence("past the page {name:Person}'s app withdraws nothing either"))
def app_withdraws_nothing(people: People, name: str) -> None:
    withdrawals = people[name].client.withdrawals
    with pytest.raises(SecondFactorRequired):
        withdrawals.withdraw(1_000, destination={"method": "paypal", "email": "a@example.test"}, code="123456")
    assert withdrawals.page().items == []


@then(sentence("past the page {name:Person}'s app changes nothing either"))
def app_changes_nothing(people: People, name: str) -> None:
    settlement = people[name].client.settlement
    with pytest.raises(SecondFactorRequired):
        settlement.change_payout_method({"method": "paypal", "email": "a@example.test"}, code="123456")
    assert settlement.settings().method is None
