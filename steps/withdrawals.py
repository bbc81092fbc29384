"""Taking money out of a wallet, and what becomes of it."""

from typing import Any
from uuid import UUID

import pytest
from playwright.sync_api import Page, expect
from pytest_bdd import given, then, when

from fixtures.authenticator import Authenticators
from fixtures.language import Language
from fixtures.payouts import PayoutProvider
from fixtures.people import People, Person
from pages.payment_methods import PaymentMethods
from pages.withdraw import ConfirmWithdrawal, Withdraw
from pages.withdrawals import Withdrawal, Withdrawals
from payasplay.client import NotFound, TestingClient
from payasplay.client.models import NotificationKind, PayoutStatus, WithdrawalOut
from steps.wallet_wording import CODES, FIELDS, PLACES, STATES, wallet_sentence
from steps.wording import sentence, starting_with

_MASKED_ACCOUNT = "DE89 ••• 3000"
_API_NAMES = {"account_holder": "accountHolder"}
_HOUR = 3600


def _go_on(person: Person, amount: str, place: str, *, save: bool = False) -> ConfirmWithdrawal:
    method, fields = PLACES[place]
    screen = person.open(Withdraw)
    screen.amount.fill(amount)
    screen.fill_place(method, fields, save=save)
    screen.go_on()
    return person.at(ConfirmWithdrawal)


def _typed(cents: int) -> str:
    return f"{cents / 100:.2f}"


def _withdraw(person: Person, authenticators: Authenticators, cents: int, place: str) -> WithdrawalOut:
    method, fields = PLACES[place]
    destination = {"method": method} | {_API_NAMES.get(name, name): value for name, value in fields.items()}
    return person.client.withdrawals.withdraw(cents, destination=destination, code=authenticators.of(person).new_code())


def _only(person: Person) -> WithdrawalOut:
    (found,) = person.client.withdrawals.page().items
    return found


@when(wallet_sentence("{name:Person} withdraws {amount:Euros} to {place:Payee}"))
def withdraw(people: People, authenticators: Authenticators, name: str, amount: int, place: str) -> None:
    person = people[name]
    _go_on(person, _typed(amount), place).confirm(authenticators.of(person).new_code())


@when(wallet_sentence("{name:Person} withdraws {amount:Euros} to {place:Payee}, to be kept for the next time"))
def withdraw_and_keep(people: People, authenticators: Authenticators, name: str, amount: int, place: str) -> None:
    person = people[name]
    confirmation = _go_on(person, _typed(amount), place, save=True)
    confirmation.confirm(authenticators.of(person).new_code())
    expect(person.at(Withdrawal).heading).to_have_text(confirmation.text("withdrawal.requested.title"))


@when(sentence("{name:Person} withdraws {amount:Euros} to the place that was kept"))
def withdraw_to_kept(people: People, authenticators: Authenticators, name: str, amount: int) -> None:
    person = people[name]
    screen = person.open(Withdraw)
    screen.amount.fill(_typed(amount))
    screen.choose_saved(_MASKED_ACCOUNT)
    screen.go_on()
    person.at(ConfirmWithdrawal).confirm(authenticators.of(person).new_code())


@when(wallet_sentence("{name:Person} withdraws everything to {place:Payee}"))
def withdraw_everything(people: People, authenticators: Authenticators, name: str, place: str) -> None:
    person, (method, fields) = people[name], PLACES[place]
    screen = person.open(Withdraw)
    screen.take_everything()
    screen.fill_place(method, fields)
    screen.go_on()
    person.at(ConfirmWithdrawal).confirm(authenticators.of(person).new_code())


@when(wallet_sentence("{name:Person} presses twice, in a hurry, to withdraw {amount:Euros} to {place:Payee}"))
def withdraw_in_a_hurry(people: People, authenticators: Authenticators, name: str, amount: int, place: str) -> None:
    person = people[name]
    _go_on(person, _typed(amount), place).confirm_in_a_hurry(authenticators.of(person).new_code())


@when(wallet_sentence("{name:Person} wants to withdraw {amount:Euros} to {place:Payee}, with {code:Code}"))
def withdraw_with_code(
    people: People, authenticators: Authenticators, name: str, amount: int, place: str, code: str
) -> None:
    person = people[name]
    _go_on(person, _typed(amount), place).confirm(CODES[code](authenticators.of(person)))


@when(sentence('{name:Person} enters "{amount:Quoted}" as the amount to withdraw'))
def enter_amount(people: People, name: str, amount: str) -> None:
    _go_on(people[name], amount, "PayPal")


@when(wallet_sentence('{name:Person} wants to withdraw to {place:Payee}, with "{value:Quoted}" as {field:PlaceField}'))
def withdraw_to_wrong_place(people: People, name: str, place: str, value: str, field: str) -> None:
    method, fields = PLACES[place]
    screen = people[name].open(Withdraw)
    screen.amount.fill("10.00")
    screen.fill_place(method, {**fields, FIELDS[field]: value})
    screen.go_on()


@when(sentence("{name:Person} comes to the withdrawal"))
def comes_to_withdraw(people: People, name: str) -> None:
    people[name].open(Withdraw)


@when(sentence("{name:Person} types {amount:Euros} as the amount to withdraw"))
def types_amount(people: People, name: str, amount: int) -> None:
    people[name].open(Withdraw).amount.fill(_typed(amount))


@given(wallet_sentence("{name:Person} has withdrawn {amount:Euros} to {place:Payee}"))
def has_withdrawn(people: People, authenticators: Authenticators, name: str, amount: int, place: str) -> None:
    _withdraw(people[name], authenticators, amount, place)


@when(
    wallet_sentence("{name:Person} asks in two tabs, at once, to withdraw {amount:Euros} to {place:Payee}"),
    target_fixture="tabs",
)
def two_tabs(
    people: People, authenticators: Authenticators, language: Language, name: str, amount: int, place: str
) -> list[Page]:
    person = people[name]
    first = _go_on(person, _typed(amount), place)
    second_page = person.page.context.new_page()
    second_page.goto(Withdraw.path)
    method, fields = PLACES[place]
    second = Withdraw(second_page, language)
    second.amount.fill(_typed(amount))
    second.fill_place(method, fields)
    second.go_on()
    first.confirm(authenticators.of(person).new_code())
    expect(person.at(Withdrawal).heading).to_have_text(first.text("withdrawal.requested.title"))
    ConfirmWithdrawal(second_page, language).confirm(authenticators.of(person).new_code())
    return [person.page, second_page]


@then(sentence("the tab that came later says that at most {amount:Euros} can be withdrawn"))
def second_tab_says(tabs: list[Page], language: Language, amount: int) -> None:
    screen = Withdraw(tabs[1], language)
    words = screen.text("field_error.more_than_available", limit=language.money(amount))
    expect(screen.amount).to_have_accessible_description(starting_with(words))


@then(sentence("{name:Person} is offered {one:Euros}, {other:Euros} and everything"))
def is_offered(people: People, name: str, one: int, other: int) -> None:
    screen = people[name].at(Withdraw)
    money = screen.language.money
    expect(screen.presets).to_have_text([money(one), money(other), screen.text("withdraw.all")])


@then(sentence("{name:Person} gets the number of the withdrawal, and that {net:Euros} will arrive"))
def gets_number(people: People, name: str, net: int) -> None:
    person = people[name]
    screen, made = person.at(Withdrawal), _only(person)
    expect(screen.heading).to_have_text(screen.text("withdrawal.requested.title"))
    words = screen.text("withdrawal.requested.text", net=screen.language.money(net), number=made.number)
    expect(screen.notice(words)).to_be_visible()
    assert made.net == net


@then(sentence("{name:Person} reads that it costs {fee:Euros} and that {net:Euros} will arrive"))
def reads_costs(people: People, name: str, fee: int, net: int) -> None:
    screen = people[name].at(Withdraw)
    expect(screen.fee).to_have_text(screen.language.money(fee))
    expect(screen.net).to_have_text(screen.language.money(net))


@when(sentence("{name:Person} goes on with it to PayPal"))
def go_on_to_paypal(people: People, name: str) -> None:
    screen = people[name].at(Withdraw)
    screen.fill_place("paypal", {"email": PLACES["PayPal"][1]["email"]})
    screen.go_on()


@then(sentence("{name:Person} is asked to confirm a fee of {fee:Euros} and {net:Euros} that will arrive"))
def asked_to_confirm(people: People, name: str, fee: int, net: int) -> None:
    screen = people[name].at(ConfirmWithdrawal)
    expect(screen.heading).to_have_text(screen.text("withdraw.confirm.title"))
    expect(screen.fee).to_have_text(screen.language.money(fee))
    expect(screen.net).to_have_text(screen.language.money(net))


@then(sentence("{name:Person} learns of the withdrawal that {explanation}"))
def learns_of_amount(people: People, name: str, explanation: str) -> None:
    screen = people[name].at(Withdraw)
    money = screen.language.money
    words = {
        "the smallest is €10.00": screen.text("field_error.too_small", limit=money(1_000)),
        "at most €25.00 can be withdrawn": screen.text("field_error.more_than_available", limit=money(2_500)),
        "this is not an amount": screen.text("field_error.not_an_amount", example=money(2_500)),
        "an amount is missing": screen.text("field_error.missing"),
    }
    expect(screen.amount).to_have_accessible_description(starting_with(words[explanation]))


@then(wallet_sentence("{name:Person} reads that {field:PlaceField} {fault}"))
def told_fault(people: People, name: str, field: str, fault: str) -> None:
    screen = people[name].at(Withdraw)
    code = {"is missing": "missing", "is not an e-mail address": "not_an_email"}.get(fault)
    words = screen.text(f"field_error.{code or 'invalid_' + FIELDS[field]}")
    expect(screen.field(FIELDS[field])).to_have_accessible_description(starting_with(words))


@then(sentence("the withdrawal of {name:Person} is refused for the code"))
def refused_for_code(people: People, name: str) -> None:
    screen = people[name].at(ConfirmWithdrawal)
    expect(screen.code).to_have_accessible_description(starting_with(screen.text("field_error.invalid_code")))


@then(sentence("the withdrawal of {name:Person} is accepted"))
def accepted(people: People, name: str) -> None:
    screen = people[name].at(Withdrawal)
    expect(screen.heading).to_have_text(screen.text("withdrawal.requested.title"))


@then(sentence("{name:Person} is asked to set up the second factor before withdrawing"))
def asked_to_enrol(people: People, name: str) -> None:
    screen = people[name].at(Withdraw)
    expect(screen.notice(screen.text("withdraw.needs_factor"))).to_be_visible()
    expect(screen.amount).to_have_count(0)


@then(sentence("nothing was withdrawn from {name:Person}'s wallet"))
def nothing_withdrawn(people: People, name: str) -> None:
    assert people[name].client.withdrawals.page().items == []


@then(sentence("{name:Person} has {number:d} withdrawal"))
@then(sentence("{name:Person} has {number:d} withdrawals"))
def has_withdrawals(people: People, name: str, number: int) -> None:
    expect(people[name].open(Withdrawals).rows).to_have_count(number)


# --- what the payout provider does


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


# --- how withdrawals stand


@then(wallet_sentence("{name:Person}'s withdrawal is {state:State}"))
def stands(people: People, payout_provider: PayoutProvider, testing: TestingClient, name: str, state: str) -> None:
    person = people[name]
    testing.drain(person.id)
    if state in {"paid", "failed"}:
        _settle(person, payout_provider, testing)
    screen = person.at(Withdrawal)
    screen.open_one(_only(person).id)
    expect(screen.status).to_have_text(screen.text(f"withdrawal.status.{STATES[state]}"))
    assert _only(person).status == STATES[state]


def _settle(person: Person, payout_provider: PayoutProvider, testing: TestingClient) -> None:
    known = payout_provider.payouts(person.id)
    payout_provider.payouts(person.id, count=len(known), told=len(known))
    testing.drain(person.id)


@then(wallet_sentence("{name:Person} was told of the withdrawal: {state:State}"))
def told_of(people: People, name: str, state: str) -> None:
    told = people[name].client.notifications.page(kind=NotificationKind.PAYMENT).items
    assert f"withdrawal_{STATES[state]}" in {one.variant for one in told}


@then(sentence("{name:Person} was told that the withdrawal was paid after all"))
def told_after_all(people: People, name: str) -> None:
    told = people[name].client.notifications.page(kind=NotificationKind.PAYMENT).items
    assert [one.variant for one in told].count("withdrawal_completed_late") == 1


@then(sentence("{name:Person} reads why the withdrawal failed, and that {amount:Euros} came back"))
def reads_why(people: People, name: str, amount: int) -> None:
    screen = people[name].at(Withdrawal)
    expect(screen.main).to_contain_text(screen.text("payout_failure.account_closed"))
    expect(screen.main).to_contain_text(screen.text("withdrawal.given_back", amount=screen.language.money(amount)))


@when(wallet_sentence("{name:Person} looks at the withdrawals to {place:Payee} that are {state:State}"))
def narrow(people: People, name: str, place: str, state: str) -> None:
    people[name].open(Withdrawals).narrow(STATES[state], PLACES[place][0])


@then(sentence("{name:Person} sees one withdrawal, of {amount:Euros}"))
def sees_one(people: People, name: str, amount: int) -> None:
    screen = people[name].at(Withdrawals)
    expect(screen.amounts).to_have_text([screen.language.money(amount)])


@then(sentence("{name:Person} finds nothing of {other:Person}'s withdrawal"))
def finds_nothing(people: People, name: str, other: str) -> None:
    made = _only(people[other])
    with pytest.raises(NotFound):
        people[name].client.withdrawals.one(made.id)
    screen = people[name].at(Withdrawal)
    screen.open_one(made.id)
    expect(screen.heading).to_have_text(screen.text("error_page.not_found.title"))
    expect(people[name].open(Withdrawals).rows).to_have_count(0)


@when(sentence("{name:Person} forgets the place that was kept"))
def forget_place(people: People, name: str) -> None:
    people[name].open(PaymentMethods).forget_destination()


@then(sentence("{name:Person} has no place kept"))
def no_place_kept(people: People, name: str) -> None:
    expect(people[name].at(PaymentMethods).destinations).to_have_count(0)
    assert people[name].client.withdrawals.saved() == []


@given(wallet_sentence("{name:Person} has withdrawn {amount:Euros} to {place:Payee}, which was {state:State}"))
def has_withdrawn_and_ended(
    people: People,
    authenticators: Authenticators,
    payout_provider: PayoutProvider,
    testing: TestingClient,
    name: str,
    amount: int,
    place: str,
    state: str,
) -> None:
    person = people[name]
    payout_provider.order(person.id, outcome=STATES[state])
    made = _withdraw(person, authenticators, amount, place)
    testing.drain(person.id)
    _settle(person, payout_provider, testing)
    assert person.client.withdrawals.one(made.id).status == PayoutStatus(STATES[state])
