"""The same money asked for in two tabs at once."""

from playwright.sync_api import Page, expect
from pytest_bdd import then, when

from fixtures.authenticator import Authenticators
from fixtures.language import Language
from fixtures.people import People
from pages.withdraw import ConfirmWithdrawal, Withdraw
from pages.withdrawals import Withdrawal
from steps.wallet_wording import PLACES, wallet_sentence
from steps.withdrawing import go_on, typed
from steps.wording import sentence, starting_with


@when(
    wallet_sentence("{name:Person} asks in two tabs, at once, to withdraw {amount:Euros} to {place:Payee}"),
    target_fixture="tabs",
)
def two_tabs(
    people: People, authenticators: Authenticators, language: Language, name: str, amount: int, place: str
) -> list[Page]:
    person = people[name]
    first = go_on(person, typed(amount), place)
    second_page = person.page.context.new_page()
    second_page.goto(Withdraw.path)
    method, fields = PLACES[place]
    second = Withdraw(second_page, language)
    second.amount.fill(typed(amount))
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
