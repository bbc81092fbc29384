"""What the pages say to somebody who takes money out: costs, refusals, what will arrive."""

from playwright.sync_api import expect
from pytest_bdd import then

from fixtures.people import People
from pages.security import Security
from pages.withdraw import ConfirmWithdrawal, Withdraw
from pages.withdrawals import Withdrawal
from steps.wallet_wording import FIELDS, MASKED, PLACES, wallet_sentence
from steps.withdrawing import only_withdrawal
from steps.wording import sentence, starting_with


@then(sentence("{name:Person} is offered {one:Euros}, {other:Euros} and everything"))
def is_offered(people: People, name: str, one: int, other: int) -> None:
    screen = people[name].at(Withdraw)
    money = screen.language.money
    expect(screen.presets).to_have_text([money(one), money(other), screen.text("withdraw.all")])


@then(sentence("{name:Person} gets the number of the withdrawal, and that {net:Euros} will arrive"))
def gets_number(people: People, name: str, net: int) -> None:
    person = people[name]
    screen, made = person.at(Withdrawal), only_withdrawal(person)
    expect(screen.heading).to_have_text(screen.text("withdrawal.requested.title"))
    words = screen.text("withdrawal.requested.text", net=screen.language.money(net), number=made.number)
    expect(screen.notice(f"{words} {screen.text(f'withdraw.time.{made.method}')}")).to_be_visible()
    assert made.net == net
    expect(screen.way("withdrawal.requested.follow")).to_have_attribute("href", f"{screen.path}/{made.id}")


@then(sentence("{name:Person} reads that it costs {fee:Euros} and that {net:Euros} will arrive"))
def reads_costs(people: People, name: str, fee: int, net: int) -> None:
    screen = people[name].at(Withdraw)
    expect(screen.sums).to_have_text([screen.text(f"withdraw.sum.{each}") for each in ("amount", "fee", "net")])
    expect(screen.taken).to_have_text(screen.language.money(fee + net))
    expect(screen.fee).to_have_text(screen.language.money(fee))
    expect(screen.net).to_have_text(screen.language.money(net))


@then(sentence("{name:Person} reads of no costs any more"))
def reads_no_costs(people: People, name: str) -> None:
    screen = people[name].at(Withdraw)
    for sum_ in (screen.taken, screen.fee, screen.net):
        expect(sum_).to_have_text("–")


@then(sentence("{name:Person} reads how long each way out takes"))
def reads_times(people: People, name: str) -> None:
    screen = people[name].at(Withdraw)
    for method, _ in PLACES.values():
        words = f"{screen.text(f'withdraw.method.{method}')} {screen.text(f'withdraw.time.{method}')}"
        expect(screen.place(method)).to_have_accessible_name(words)


@then(sentence("{name:Person} reads there how long it takes"))
def reads_time(people: People, name: str) -> None:
    screen, made = people[name].at(Withdrawal), only_withdrawal(people[name])
    expect(screen.main).to_contain_text(screen.text(f"withdraw.time.{made.method}"))


@then(sentence("{name:Person} does not read there any more how long it takes"))
def reads_no_time(people: People, name: str) -> None:
    screen, made = people[name].at(Withdrawal), only_withdrawal(people[name])
    expect(screen.main).not_to_contain_text(screen.text(f"withdraw.time.{made.method}"))


@then(sentence("{name:Person} is asked to confirm a fee of {fee:Euros} and {net:Euros} that will arrive"))
def asked_to_confirm(people: People, name: str, fee: int, net: int) -> None:
    screen = people[name].at(ConfirmWithdrawal)
    expect(screen.heading).to_have_text(screen.text("withdraw.confirm.title"))
    expect(screen.way("withdraw.confirm.back")).to_have_attribute("href", Withdraw.path)
    expect(screen.taken).to_have_text(screen.language.money(fee + net))
    expect(screen.fee).to_have_text(screen.language.money(fee))
    expect(screen.net).to_have_text(screen.language.money(net))


@then(wallet_sentence("{name:Person} reads there that it goes to {place:Payee}, and when it arrives"))
def reads_where_and_when(people: People, name: str, place: str) -> None:
    screen, method = people[name].at(ConfirmWithdrawal), PLACES[place][0]
    for words in (MASKED[place][0], screen.text(f"withdraw.method.{method}"), screen.text(f"withdraw.time.{method}")):
        expect(screen.main).to_contain_text(words)


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
def told_fault(people: People, typed_place: dict[str, str], name: str, field: str, fault: str) -> None:
    screen = people[name].at(Withdraw)
    code = {"is missing": "missing", "is not an e-mail address": "not_an_email"}.get(fault)
    words = screen.text(f"field_error.{code or 'invalid_' + FIELDS[field]}")
    expect(screen.field(FIELDS[field])).to_have_accessible_description(starting_with(words))
    # Nothing of it has to be typed again.
    expect(screen.amount).to_have_value("10.00")
    for each, value in typed_place.items():
        expect(screen.field(each)).to_have_value(value)


@then(sentence("the withdrawal of {name:Person} is refused for the code"))
def refused_for_code(people: People, name: str) -> None:
    screen = people[name].at(ConfirmWithdrawal)
    expect(screen.code).to_have_accessible_description(starting_with(screen.text("field_error.invalid_code")))
    # There is room for another one.
    expect(screen.code).to_have_value("")


@then(sentence("the withdrawal of {name:Person} is accepted"))
def accepted(people: People, name: str) -> None:
    screen = people[name].at(Withdrawal)
    expect(screen.heading).to_have_text(screen.text("withdrawal.requested.title"))


@then(sentence("{name:Person} is asked to set up the second factor before withdrawing"))
def asked_to_enrol(people: People, name: str) -> None:
    screen = people[name].at(Withdraw)
    expect(screen.notice(screen.text("withdraw.needs_factor"))).to_be_visible()
    expect(screen.way("second_factor.begin")).to_have_attribute("href", Security.path)
    expect(screen.amount).to_have_count(0)
