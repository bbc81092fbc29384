"""The places that are kept for the next withdrawal."""

from playwright.sync_api import expect
from pytest_bdd import then, when

from fixtures.authenticator import Authenticators
from fixtures.people import People, Person
from pages.payment_methods import PaymentMethods
from pages.withdraw import ConfirmWithdrawal, Withdraw
from pages.withdrawals import Withdrawal
from steps.wallet_wording import MASKED, wallet_sentence
from steps.withdrawing import go_on, typed, withdraw_by_api
from steps.wording import sentence

_MASKED_ACCOUNT = MASKED["a bank account"][0]


def _go_on_to_kept(person: Person, amount: int) -> ConfirmWithdrawal:
    screen = person.open(Withdraw)
    screen.amount.fill(typed(amount))
    screen.choose_saved(_MASKED_ACCOUNT)
    screen.go_on()
    return person.at(ConfirmWithdrawal)


@when(wallet_sentence("{name:Person} withdraws {amount:Euros} to {place:Payee}, to be kept for the next time"))
def withdraw_and_keep(people: People, authenticators: Authenticators, name: str, amount: int, place: str) -> None:
    person = people[name]
    confirmation = go_on(person, typed(amount), place, save=True)
    confirmation.confirm(authenticators.of(person).new_code())
    expect(person.at(Withdrawal).heading).to_have_text(confirmation.text("withdrawal.requested.title"))


@when(sentence("{name:Person}'s app withdraws {amount:Euros} to the same bank account, to be kept as well"))
def keep_again(people: People, authenticators: Authenticators, name: str, amount: int) -> None:
    withdraw_by_api(people[name], authenticators, amount, "a bank account", save=True)


@when(sentence("{name:Person} withdraws {amount:Euros} to the bank account that was kept"))
@when(sentence("{name:Person} withdraws {amount:Euros} to the place that was kept"))
def withdraw_to_kept(people: People, authenticators: Authenticators, name: str, amount: int) -> None:
    _go_on_to_kept(people[name], amount).confirm(authenticators.of(people[name]).new_code())


@when(sentence("{name:Person} wants to withdraw {amount:Euros} to the place that was kept, with a wrong code"))
def withdraw_to_kept_wrongly(people: People, authenticators: Authenticators, name: str, amount: int) -> None:
    _go_on_to_kept(people[name], amount).confirm(authenticators.of(people[name]).wrong_code())


@when(sentence("{name:Person} types a new code in its place"))
def new_code_in_its_place(people: People, authenticators: Authenticators, name: str) -> None:
    people[name].at(ConfirmWithdrawal).confirm(authenticators.of(people[name]).new_code())


@when(sentence("{name:Person} forgets the bank account that was kept"))
@when(sentence("{name:Person} forgets the place that was kept"))
def forget_place(people: People, name: str) -> None:
    screen = people[name].open(PaymentMethods)
    screen.forget_destination(_MASKED_ACCOUNT)
    expect(screen.notice(screen.text("payment_methods.destinations.removed"))).to_be_visible()


@then(wallet_sentence("{name:Person} has {place:Payee} kept, and nothing else"))
def one_place_kept(people: People, name: str, place: str) -> None:
    expect(people[name].at(PaymentMethods).destinations).to_have_count(1)
    expect(people[name].at(PaymentMethods).destinations).to_contain_text(MASKED[place][0])
    assert [one.destination.label for one in people[name].client.withdrawals.saved()] == [MASKED[place][0]]


@then(sentence("{name:Person} has no place kept"))
def no_place_kept(people: People, name: str) -> None:
    screen = people[name].open(PaymentMethods)
    expect(screen.destinations).to_have_count(0)
    expect(screen.page.get_by_text(screen.text("payment_methods.destinations.empty"), exact=True)).to_be_visible()
    assert people[name].client.withdrawals.saved() == []
