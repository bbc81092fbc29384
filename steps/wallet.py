"""Looking at a wallet and its history."""

from datetime import timedelta

import pytest
from playwright.sync_api import expect
from pytest_bdd import then, when

from fixtures.people import People
from pages.transactions import Transactions
from pages.wallet import Wallet
from payasplay.client import NotFound, TestingClient
from steps.wording import euros, sentence

STATUS_KEYS = {
    "full enough": "wallet.status.ok",
    "running low": "wallet.status.warning",
    "almost empty": "wallet.status.critical",
}
KINDS = {"top-up": "topup", "adjustment": "adjustment"}


@when(sentence("{name:Person} looks at the wallet"))
def look_at_wallet(people: People, name: str) -> None:
    people[name].open(Wallet)


@when(sentence("{name:Person} looks at the history"))
def look_at_history(people: People, name: str) -> None:
    people[name].open(Transactions)


@when(sentence("{name:Person} looks at the history of top-ups"))
def look_at_topups(people: People, name: str) -> None:
    people[name].open(Transactions).show_only("topup")


@then(sentence("{name:Person} sees a balance of {amount:Euros}"))
def sees_balance(people: People, name: str, amount: int) -> None:
    wallet = people[name].at(Wallet)
    expect(wallet.balance).to_have_text(wallet.language.money(amount))
    assert people[name].client.wallet.balance().balance == amount


@then(
    sentence("{name:Person} sees that it lasts for about {minutes:d} minutes, at {average:Euros} a minute on average")
)
def sees_minutes(people: People, name: str, minutes: int, average: int) -> None:
    wallet = people[name].at(Wallet)
    expect(wallet.time_left).to_have_text(wallet.language.counted("wallet.minutes_left", minutes))
    expect(wallet.average).to_have_text(wallet.text("wallet.average.value", price=wallet.language.money(average)))


@then(sentence("{name:Person} sees that this is so since {days:d} days ago"))
def sees_since(people: People, testing: TestingClient, name: str, days: int) -> None:
    wallet = people[name].at(Wallet)
    (moved,) = people[name].client.wallet.transactions().items
    assert testing.advance_clock(people[name].id, 0) - moved.created_at >= timedelta(days=days)
    words = wallet.text("wallet.updated", moment=wallet.language.moment(moved.created_at))
    expect(wallet.as_of).to_have_text(words)


@then(sentence("{name:Person} sees that the wallet is {level}"))
def sees_level(people: People, name: str, level: str) -> None:
    wallet = people[name].at(Wallet)
    expect(wallet.status).to_contain_text(wallet.text(STATUS_KEYS[level]))


@then(sentence("{name:Person} sees a top-up of {amount:Euros} on its way"))
def sees_topup_in_progress(people: People, name: str, amount: int) -> None:
    wallet = people[name].at(Wallet)
    expect(wallet.in_progress).to_have_count(1)
    expect(wallet.in_progress).to_contain_text(wallet.language.money(amount))


@then(sentence("{name:Person} sees there what moved last: {last:Euros} in, and {before:Euros} in before"))
def sees_recent(people: People, name: str, last: int, before: int) -> None:
    recent = people[name].at(Wallet).recent
    expect(recent.amounts).to_have_text([recent.incoming(last), recent.incoming(before)])


@then(sentence("{name:Person} reads there that {amount:Euros} could not be added, and why"))
def reads_failed(people: People, name: str, amount: int) -> None:
    wallet = people[name].at(Wallet)
    reason = wallet.text("decline.card_declined")
    words = wallet.text("wallet.failed.item", amount=wallet.language.money(amount), reason=reason)
    expect(wallet.failed.get_by_text(words, exact=True)).to_be_visible()


@then(sentence("{name:Person} does not read there any more that something could not be added"))
def reads_no_failure(people: People, name: str) -> None:
    expect(people[name].at(Wallet).failed).to_have_count(0)


@then(sentence("{name:Person} is told that {amount:Euros} has arrived"))
def told_of_arrival(people: People, name: str, amount: int) -> None:
    wallet = people[name].at(Wallet)
    words = wallet.text("wallet.news.completed", amount=wallet.language.money(amount))
    expect(wallet.notice(words)).to_be_visible()
    expect(wallet.in_progress).to_have_count(0)


@then(sentence("{name:Person} is told at once that {amount:Euros} could not be added, and why"))
def told_of_failure(people: People, name: str, amount: int) -> None:
    wallet = people[name].at(Wallet)
    money, reason = wallet.language.money(amount), wallet.text("decline.card_declined")
    expect(wallet.notice(wallet.text("wallet.news.failed", amount=money, reason=reason))).to_be_visible()
    expect(wallet.in_progress).to_have_count(0)


@then(sentence("{name:Person}'s history has these movements, newest first:"))
def history_has(people: People, name: str, datatable: list[list[str]]) -> None:
    movements = people[name].at(Transactions).movements
    expected = [(KINDS[kind], euros(amount), euros(after)) for kind, amount, after in datatable[1:]]
    expect(movements.kinds).to_contain_text([movements.kind(kind) for kind, _, _ in expected])
    expect(movements.amounts).to_have_text([movements.incoming(amount) for _, amount, _ in expected])
    expect(movements.balances_after).to_have_text([movements.language.money(after) for _, _, after in expected])


@then(sentence("{name:Person} is told that nothing has moved yet"))
def told_of_no_history(people: People, name: str) -> None:
    history = people[name].at(Transactions)
    expect(history.notice(history.text("transactions.empty.title"))).to_be_visible()
    expect(history.movements.rows).to_have_count(0)


@then(sentence("{name:Person}'s wallet still holds {amount:Euros}"))
@then(sentence("{name:Person}'s wallet holds {amount:Euros} in the end"))
def wallet_holds_in_the_end(people: People, testing: TestingClient, name: str, amount: int) -> None:
    testing.drain(people[name].id)
    assert people[name].client.wallet.balance().balance == amount


@then(sentence("{name:Person} finds nothing of {other:Person}'s top-up"))
def finds_nothing_of(people: People, name: str, other: str) -> None:
    (topup,) = people[other].client.wallet.top_ups()
    with pytest.raises(NotFound):
        people[name].client.wallet.top_up_status(topup.id)
    assert people[name].client.wallet.top_ups() == []
