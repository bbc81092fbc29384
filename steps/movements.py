"""The history of a wallet: narrowed, and as a file."""

import csv
import io
from datetime import UTC, date, datetime, timedelta

from playwright.sync_api import expect
from pytest_bdd import given, then, when

from fixtures.authenticator import Authenticators
from fixtures.people import People
from pages.components.movements import Movements
from pages.transactions import Transactions
from payasplay.client import TestingClient
from steps.wallet import KINDS
from steps.wording import euros, sentence

_DAY = 24 * 3600
MOVEMENTS = KINDS | {"withdrawal": "withdrawal", "money back": "refund"}
MANY = {"top-ups": "topup", "withdrawals": "withdrawal", "refunds": "refund", "adjustments": "adjustment"}


def _day(testing: TestingClient, people: People, name: str, days_ago: int) -> str:
    today = testing.advance_clock(people[name].id, 0)
    return (today - timedelta(days=days_ago)).astimezone(UTC).date().isoformat()


@given(sentence("{days:d} days have passed for {name:Person}'s wallet"))
def days_passed(people: People, testing: TestingClient, days: int, name: str) -> None:
    testing.advance_clock(people[name].id, days * _DAY)


@when(sentence("{name:Person} looks at the {kind} of the last {days:d} days"))
def look_at_last_days(people: People, testing: TestingClient, name: str, kind: str, days: int) -> None:
    first, last = _day(testing, people, name, days), _day(testing, people, name, 0)
    people[name].open(Transactions).show_between(MANY[kind], first, last)


@then(sentence("{name:Person} reads there that these are the {kind} of the last {days:d} days"))
def reads_what_is_shown(people: People, testing: TestingClient, name: str, kind: str, days: int) -> None:
    screen = people[name].at(Transactions)
    expect(screen.kind).to_have_value(MANY[kind])
    expect(screen.first_day).to_have_value(_day(testing, people, name, days))
    expect(screen.last_day).to_have_value(_day(testing, people, name, 0))


@when(sentence("{name:Person} looks at the {kind} of {days:d} days ago"))
def look_at_day(people: People, testing: TestingClient, name: str, kind: str, days: int) -> None:
    day = _day(testing, people, name, days)
    people[name].open(Transactions).show_between(MANY[kind], day, day)


@when(sentence("{name:Person} looks at what moved since {days:d} days ago"))
def look_since(people: People, testing: TestingClient, name: str, days: int) -> None:
    people[name].open(Transactions).show_days(first_day=_day(testing, people, name, days))


@when(sentence("{name:Person} looks at what moved until {days:d} days ago"))
def look_until(people: People, testing: TestingClient, name: str, days: int) -> None:
    people[name].open(Transactions).show_days(last_day=_day(testing, people, name, days))


@when(sentence("{name:Person} looks at what moved from today to {days:d} days ago, the wrong way round"))
def look_the_wrong_way_round(people: People, testing: TestingClient, name: str, days: int) -> None:
    today, before = _day(testing, people, name, 0), _day(testing, people, name, days)
    people[name].open(Transactions).show_days(first_day=today, last_day=before)


@then(sentence("{name:Person} is told that nothing moved then"))
def told_nothing_then(people: People, name: str) -> None:
    screen = people[name].at(Transactions)
    expect(screen.notice(screen.text("transactions.empty.filtered"))).to_be_visible()
    expect(screen.movements.rows).to_have_count(0)


@when(sentence("{name:Person} looks at what moved until the end of the calendar"))
def look_until_the_end(people: People, name: str) -> None:
    people[name].open(Transactions).show_days(last_day=date.max.isoformat())


@when(sentence("{name:Person} takes it as a file"), target_fixture="file")
def take_file(people: People, name: str) -> list[dict[str, str]]:
    download = people[name].at(Transactions).download()
    assert download.suggested_filename == "transactions.csv"
    return list(csv.DictReader(io.StringIO(download.path().read_text(encoding="utf-8"))))


@then("the file has these movements, newest first:")
def file_has(file: list[dict[str, str]], datatable: list[list[str]]) -> None:
    got = [(row["type"], row["amount"], row["balance_after"]) for row in file]
    expected = [
        (MOVEMENTS[kind], f"{sign}{euros(amount) / 100:.2f}", f"{euros(after) / 100:.2f}")
        for kind, direction, amount, after in datatable[1:]
        for sign in ["-" if direction == "out" else ""]
    ]
    assert got == expected
    assert all(datetime.fromisoformat(row["date"]).utcoffset() == timedelta() for row in file)
    assert {row["currency"] for row in file} == {"EUR"}


@then(sentence("the file has {count:d} movements"))
def file_counts(file: list[dict[str, str]], count: int) -> None:
    assert len(file) == count


@then(sentence("the file has the rows that {name:Person} sees"))
def file_is_page(people: People, file: list[dict[str, str]], name: str) -> None:
    movements = people[name].at(Transactions).movements
    expect(movements.rows).to_have_count(len(file))
    expect(movements.descriptions).to_have_text([row["description"] for row in file if row["description"]])
    kinds = [movements.kind(row["type"]) for row in file]
    expect(movements.kinds).to_contain_text(kinds)
    for column, cells in (("amount", movements.amounts), ("balance_after", movements.balances_after)):
        cents = [int(row[column].replace(".", "")) for row in file]
        signed = column == "amount"
        expect(cells).to_have_text([_shown(movements, each, signed=signed) for each in cents])


@then(sentence("each of them says which withdrawal of {name:Person} it is"))
def file_names_withdrawals(people: People, file: list[dict[str, str]], name: str) -> None:
    made = {f"-{one.amount / 100:.2f}": one for one in people[name].client.withdrawals.page().items}
    expected = [f"{made[row['amount']].destination.label} ({made[row['amount']].number})" for row in file]
    assert [row["description"] for row in file] == expected


@then(sentence("the file has the rows that {name:Person} sees, each with its moment"))
def file_has_moments(people: People, file: list[dict[str, str]], name: str) -> None:
    file_is_page(people, file, name)
    movements = people[name].at(Transactions).movements
    made = {str(one.id): one.created_at for one in people[name].client.wallet.transactions(limit=100).items}
    moments = [made[row["id"]] for row in file]
    assert [datetime.fromisoformat(row["date"]) for row in file] == [each.replace(microsecond=0) for each in moments]
    expect(movements.moments).to_have_text([movements.language.moment(each) for each in moments])


def _shown(movements: Movements, cents: int, *, signed: bool) -> str:
    return movements.incoming(cents) if signed and cents > 0 else movements.language.money(cents)


@given(sentence('{name:Person} has withdrawn {amount:Euros} to the PayPal address "{email:Quoted}"'))
def has_withdrawn_to(people: People, authenticators: Authenticators, name: str, amount: int, email: str) -> None:
    code = authenticators.of(people[name]).new_code()
    people[name].client.withdrawals.withdraw(amount, destination={"method": "paypal", "email": email}, code=code)


@then("no cell of the file is taken for a formula by a spreadsheet")
def no_formula(file: list[dict[str, str]]) -> None:
    texts = [row["description"] for row in file if row["description"]]
    assert texts
    assert not [text for text in texts if text.startswith(("=", "+", "-", "@", "\t", "\r"))]
