"""Taking money out of a wallet."""

from playwright.sync_api import expect
from pytest_bdd import given, when

from fixtures.authenticator import Authenticators
from fixtures.payouts import PayoutProvider
from fixtures.people import People
from pages.withdraw import ConfirmWithdrawal, Withdraw
from payasplay.client import TestingClient
from payasplay.client.models import PayoutStatus
from steps.wallet_wording import CODES, FIELDS, PLACES, STATES, wallet_sentence
from steps.withdrawing import go_on, settle_payouts, typed, withdraw_by_api
from steps.wording import sentence


@when(wallet_sentence("{name:Person} withdraws {amount:Euros} to {place:Payee}"))
def withdraw(people: People, authenticators: Authenticators, name: str, amount: int, place: str) -> None:
    person = people[name]
    go_on(person, typed(amount), place).confirm(authenticators.of(person).new_code())


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
    go_on(person, typed(amount), place).confirm_in_a_hurry(authenticators.of(person).new_code())


@when(wallet_sentence("{name:Person} wants to withdraw {amount:Euros} to {place:Payee}, with {code:Code}"))
def withdraw_with_code(
    people: People, authenticators: Authenticators, name: str, amount: int, place: str, code: str
) -> None:
    person = people[name]
    go_on(person, typed(amount), place).confirm(CODES[code](authenticators.of(person)))


@when(
    wallet_sentence(
        "{name:Person} wants to withdraw {amount:Euros} to {place:Payee}, with {other:Person}'s recovery code"
    )
)
def withdraw_with_code_of_other(
    people: People, authenticators: Authenticators, name: str, amount: int, place: str, other: str
) -> None:
    code = authenticators.of(people[other]).recovery_codes[0]
    go_on(people[name], typed(amount), place).confirm(code)


@when(sentence('{name:Person} enters "{amount:Quoted}" as the amount to withdraw'))
def enter_amount(people: People, name: str, amount: str) -> None:
    go_on(people[name], amount, "PayPal")


@when(
    wallet_sentence('{name:Person} wants to withdraw to {place:Payee}, with "{value:Quoted}" as {field:PlaceField}'),
    target_fixture="typed_place",
)
def withdraw_to_wrong_place(people: People, name: str, place: str, value: str, field: str) -> dict[str, str]:
    method, fields = PLACES[place]
    wrong = {**fields, FIELDS[field]: value}
    screen = people[name].open(Withdraw)
    screen.amount.fill("10.00")
    screen.fill_place(method, wrong)
    screen.go_on()
    return wrong


@when(sentence("{name:Person} comes to the withdrawal"))
def comes_to_withdraw(people: People, name: str) -> None:
    people[name].open(Withdraw)


@when(sentence("{name:Person} takes the offered {amount:Euros} to withdraw"))
def takes_offered(people: People, name: str, amount: int) -> None:
    screen = people[name].at(Withdraw)
    screen.take_offered(amount)
    expect(screen.taken_offer).to_have_text([screen.language.money(amount)])


@when(sentence("{name:Person} types {amount:Euros} in its place, which is too little"))
def types_too_little(people: People, name: str, amount: int) -> None:
    people[name].at(Withdraw).amount.fill(typed(amount))


@when(sentence("{name:Person} types {amount:Euros} as the amount to withdraw"))
def types_amount(people: People, name: str, amount: int) -> None:
    people[name].open(Withdraw).amount.fill(typed(amount))


@when(sentence("{name:Person} goes on with it to PayPal"))
def go_on_to_paypal(people: People, name: str) -> None:
    screen = people[name].at(Withdraw)
    screen.fill_place("paypal", {"email": PLACES["PayPal"][1]["email"]})
    screen.go_on()


@given(wallet_sentence("{name:Person} has withdrawn {amount:Euros} to {place:Payee}"))
def has_withdrawn(people: People, authenticators: Authenticators, name: str, amount: int, place: str) -> None:
    withdraw_by_api(people[name], authenticators, amount, place)


@given(wallet_sentence("{name:Person} has withdrawn {amount:Euros} to {place:Payee} {times:Times}"))
def has_withdrawn_often(
    people: People, authenticators: Authenticators, name: str, amount: int, place: str, times: int
) -> None:
    for _ in range(times):
        withdraw_by_api(people[name], authenticators, amount, place)


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
    made = withdraw_by_api(person, authenticators, amount, place)
    testing.drain(person.id)
    settle_payouts(person, payout_provider, testing)
    assert person.client.withdrawals.one(made.id).status == PayoutStatus(STATES[state])
