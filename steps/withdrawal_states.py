"""How withdrawals stand, where they are found, and what their owner was told of them."""

from datetime import timedelta

import pytest
from playwright.sync_api import expect
from pytest_bdd import then, when

from fixtures.language import Language
from fixtures.mailbox import Mailbox
from fixtures.payouts import PayoutProvider
from fixtures.people import People, Person
from pages.withdrawals import Withdrawal, Withdrawals
from payasplay.client import NotFound, TestingClient
from payasplay.client.models import NotificationKind, WithdrawalOut
from steps.wallet_wording import PLACES, STATES, wallet_sentence
from steps.withdrawing import only_withdrawal, settle_payouts
from steps.wording import sentence

_HOUR = timedelta(hours=1)


@then(sentence("nothing was withdrawn from {name:Person}'s wallet"))
def nothing_withdrawn(people: People, name: str) -> None:
    assert people[name].client.withdrawals.page().items == []


@then(sentence("{name:Person} has {number:d} withdrawal"))
@then(sentence("{name:Person} has {number:d} withdrawals"))
def has_withdrawals(people: People, name: str, number: int) -> None:
    expect(people[name].open(Withdrawals).rows).to_have_count(number)


@then(wallet_sentence("{name:Person}'s withdrawal is {state:State}"))
def stands(people: People, payout_provider: PayoutProvider, testing: TestingClient, name: str, state: str) -> None:
    person = people[name]
    testing.drain(person.id)
    if state in {"paid", "failed"}:
        settle_payouts(person, payout_provider, testing)
    screen = person.at(Withdrawal)
    screen.open_one(only_withdrawal(person).id)
    expect(screen.status).to_have_text(screen.text(f"withdrawal.status.{STATES[state]}"))
    assert only_withdrawal(person).status == STATES[state]


@then(sentence("{name:Person} reads there that it cost {fee:Euros}, and that {net:Euros} arrived"))
def reads_sums(people: People, name: str, fee: int, net: int) -> None:
    screen = people[name].at(Withdrawal)
    expect(screen.taken).to_have_text(screen.language.money(fee + net))
    expect(screen.fee).to_have_text(screen.language.money(fee))
    expect(screen.net).to_have_text(screen.language.money(net))


@then(wallet_sentence("{name:Person} was told of the withdrawal: {state:State}"))
def told_of(
    people: People, mailbox: Mailbox, testing: TestingClient, language: Language, name: str, state: str
) -> None:
    person, variant = people[name], f"withdrawal_{STATES[state]}"
    testing.drain(person.id)
    told = person.client.notifications.page(kind=NotificationKind.PAYMENT).items
    words = _words(language, only_withdrawal(person), variant)
    assert [one.text for one in told if one.variant == variant] == [words]
    assert [words in mail.html for mail in mailbox.messages_to(person.email) if words in mail.text] == [True]


def _words(language: Language, made: WithdrawalOut, variant: str) -> str:
    amounts = {"amount": language.money(made.amount), "net": language.money(made.net)}
    reason = language.text(f"payout_failure.{made.failure_code}") if made.failure_code else ""
    return language.text(f"notification.payment.{variant}.text", **amounts, number=made.number, reason=reason)


@then(sentence("{name:Person} reads there when she asked for it, when it was sent and when it ended"))
def reads_moments(people: People, name: str) -> None:
    screen, made = people[name].at(Withdrawal), only_withdrawal(people[name])
    assert made.sent_at
    assert made.ended_at
    assert made.created_at <= made.sent_at
    assert made.ended_at - made.sent_at >= _HOUR
    moments = (made.created_at, made.sent_at, made.ended_at)
    expect(screen.moments).to_have_text([screen.language.moment(each) for each in moments])


@then(sentence("{name:Person} was told that {amount:Euros} were paid out to her, and where to see it"))
def told_how_much(people: People, language: Language, name: str, amount: int) -> None:
    told = people[name].client.notifications.page(kind=NotificationKind.PAYMENT).items
    (paid,) = [one for one in told if one.variant == "withdrawal_completed"]
    assert language.money(amount) in paid.text
    assert paid.action_path == f"{Withdrawal.path}/{only_withdrawal(people[name]).id}"


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


@then(
    wallet_sentence("{name:Person} reads there that these are the withdrawals to {place:Payee} that are {state:State}")
)
def reads_what_is_shown(people: People, name: str, place: str, state: str) -> None:
    screen = people[name].at(Withdrawals)
    expect(screen.status).to_have_value(STATES[state])
    expect(screen.method).to_have_value(PLACES[place][0])


@when(sentence("{name:Person} goes on to the next withdrawals"))
def next_withdrawals(people: People, name: str) -> None:
    people[name].at(Withdrawals).next_page()


@when(sentence("{name:Person} goes back to the withdrawals before"))
def previous_withdrawals(people: People, name: str) -> None:
    people[name].at(Withdrawals).previous_page()


@then(sentence("{name:Person} sees {number:d} withdrawals, the first of {amount:Euros}"))
def sees_withdrawals(people: People, name: str, number: int, amount: int) -> None:
    screen = people[name].at(Withdrawals)
    expect(screen.rows).to_have_count(number)
    expect(screen.amounts.first).to_have_text(screen.language.money(amount))


@then(sentence("{name:Person} sees one withdrawal, of {amount:Euros}"))
def sees_one(people: People, name: str, amount: int) -> None:
    screen = people[name].at(Withdrawals)
    expect(screen.amounts).to_have_text([screen.language.money(amount)])
    (made,) = [one for one in _all_withdrawals(people[name]) if one.amount == amount]
    net = screen.text("withdrawals.net", net=screen.language.money(made.net))
    status = screen.text(f"withdrawal.status.{made.status}")
    for words in (net, status, made.destination.label, screen.language.moment(made.created_at)):
        expect(screen.rows).to_contain_text(words)
    expect(screen.rows.get_by_role("link", name=made.number)).to_have_attribute("href", f"{screen.path}/{made.id}")


def _all_withdrawals(person: Person) -> list[WithdrawalOut]:
    return person.client.withdrawals.page(limit=100).items


@then(sentence("{name:Person} finds nothing of {other:Person}'s withdrawal"))
def finds_nothing(people: People, name: str, other: str) -> None:
    made = only_withdrawal(people[other])
    with pytest.raises(NotFound):
        people[name].client.withdrawals.one(made.id)
    screen = people[name].at(Withdrawal)
    screen.open_one(made.id)
    expect(screen.heading).to_have_text(screen.text("error_page.not_found.title"))
    expect(people[name].open(Withdrawals).rows).to_have_count(0)
    expect(screen.notice(screen.text("withdrawals.empty"))).to_be_visible()
