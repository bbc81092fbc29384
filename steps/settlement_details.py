"""One payout: its parts, its sessions, its files, and paying it out again."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from playwright.sync_api import Download, expect
from pytest_bdd import given, then, when

from fixtures.payouts import PayoutProvider
from fixtures.people import People, Person
from fixtures.settlements import Earnings, cents, csv_rows
from pages.settlement_details import SettlementDetails
from payasplay.client import Conflict, NotFound, TestingClient
from payasplay.client.models import LineOut, SettlementOut
from payasplay.client.settlement_testing import SettlementTesting
from steps.settlement import only_payout, zone_of
from steps.settlement_pages import sees_sums
from steps.settlement_wording import day, moment, settled
from steps.wallet_wording import PLACES
from steps.wording import euros

_NOT_FOUND = 404
_HEADS = {"by-day": "settlement.column.day", "by-type": "transactions.filter.label"}


def shown_payout(person: Person) -> SettlementOut:
    """The payout whose page is open."""
    return person.client.settlement.one(UUID(person.page.url.partition("?")[0].rpartition("/")[2]))


def text_of(download: Download) -> str:
    """What stands in a file that was taken along."""
    return Path(download.path()).read_text(encoding="utf-8")


@when(settled("{name:Person} looks at the only payout"))
def look_at_payout(people: People, name: str) -> None:
    people[name].at(SettlementDetails).open_one(only_payout(people[name]).id)


@when(settled("{name:Person} looks at a payout that never was"))
def look_at_nothing(people: People, name: str) -> None:
    people[name].at(SettlementDetails).open_one(uuid4())


@then(settled("{name:Person} reads that there is no such page"))
def no_such_page(people: People, name: str) -> None:
    screen = people[name].at(SettlementDetails)
    expect(screen.heading).to_have_text(screen.text("error_page.not_found.title"))


@then(settled("the days of {name:Person}'s payout are:"))
def days_are(people: People, name: str, datatable: list[list[str]]) -> None:
    screen = people[name].at(SettlementDetails)
    _are_shown(screen, "by-day", datatable, lambda text: screen.language.date(day(text)))


@then(settled("the types of {name:Person}'s payout are:"))
def types_are(people: People, name: str, datatable: list[list[str]]) -> None:
    screen = people[name].at(SettlementDetails)
    _are_shown(screen, "by-type", datatable, lambda text: screen.text(f"catalogue.kind.{text}"))


def _are_shown(screen: SettlementDetails, part: str, table: list[list[str]], head: Callable[[str], str]) -> None:
    """Each row of a table stands in a breakdown of the page, in this order; fees are shown as what is taken off."""
    language, shown = screen.language, screen.parts(part)
    columns = (_HEADS[part], *(f"settlement.sum.{each}" for each in ("sessions", "revenue", "fees", "net")))
    expect(screen.part_heads(part)).to_have_text([screen.text(each) for each in columns])
    heads, sessions, revenue, fees, net = zip(*table[1:], strict=True)
    expect(shown.get_by_role("rowheader")).to_have_text([head(each) for each in heads])
    expect(shown.get_by_test_id("part-sessions")).to_have_text([language.number(int(each)) for each in sessions])
    expect(shown.get_by_test_id("part-revenue")).to_have_text([language.money(euros(each)) for each in revenue])
    expect(shown.get_by_test_id("part-fees")).to_have_text([language.money(-euros(each)) for each in fees])
    expect(shown.get_by_test_id("part-net")).to_have_text([language.money(euros(each)) for each in net])


@then(settled("the days and the types of {name:Person}'s payout add up to it"))
def parts_add_up(people: People, name: str) -> None:
    screen, payout = people[name].at(SettlementDetails), shown_payout(people[name])
    for part in ("by-day", "by-type"):
        sums = {amount: sum(_values(screen, part, amount)) for amount in ("part-revenue", "part-fees", "part-net")}
        assert sums == {"part-revenue": payout.revenue, "part-fees": -payout.fees, "part-net": payout.net}


def _values(screen: SettlementDetails, part: str, amount: str) -> list[int]:
    shown = screen.parts(part).get_by_test_id(amount).all()
    values = [each.get_attribute("value") or "" for each in shown]
    signs = [-1 if value.startswith("-") else 1 for value in values]
    amounts = [sign * cents(value.lstrip("-")) for sign, value in zip(signs, values, strict=True)]
    # What is read is what is counted.
    assert [each.inner_text() for each in shown] == [screen.language.money(each) for each in amounts]
    return amounts


@then(settled("the payout of {name:Person} is what he has earned"))
def payout_is_earned(people: People, earnings: Earnings, name: str) -> None:
    known = earnings.known[name]
    revenue, fees = sum(each.revenue for each in known), sum(each.fees for each in known)
    screen, number = people[name].at(SettlementDetails), sum(len(each.session_ids) for each in known)
    assert only_payout(people[name]).net == earnings.net(name)
    sees_sums(screen, revenue, fees, earnings.net(name))
    expect(screen.figure("sum-sessions")).to_have_text(screen.language.number(number))


@then(settled("{name:Person} sees the viewer masked, and nowhere in clear"))
def sees_masked(people: People, earnings: Earnings, name: str) -> None:
    screen, payout = people[name].at(SettlementDetails), only_payout(people[name])
    clear = str(earnings.known[name][0].viewer_id)
    masked = f"{clear[:4]}••••{clear[-4:]}"
    expect(screen.lines.get_by_test_id("line-viewer")).to_have_text([masked])
    assert clear not in screen.page.content()
    download = screen.take("csv")
    assert download.suggested_filename == f"settlement-{payout.number}-transactions.csv"
    (row,) = csv_rows(text_of(download))
    assert row["user"] == masked
    assert clear not in text_of(download)


@when(settled("{name:Person} sorts the sessions by {column:SessionColumn}"))
def sort_sessions(people: People, name: str, column: str) -> None:
    people[name].at(SettlementDetails).sort_by(column)


@when(settled("{name:Person} sorts the sessions by {column:SessionColumn}, {times:Times}"))
def sort_sessions_again(people: People, name: str, column: str, times: int) -> None:
    for _ in range(times):
        people[name].at(SettlementDetails).sort_by(column)


@then(settled("the sessions of {name:Person} are {first:w}, {second:w} and {third:w}:"))
def sessions_are(people: People, name: str, first: str, second: str, third: str, datatable: list[list[str]]) -> None:
    screen, rows = people[name].at(SettlementDetails), {row[0]: row for row in datatable[1:]}
    titles, moments, kinds, lengths, *amounts = zip(*(rows[each] for each in (first, second, third)), strict=True)
    shown, language = screen.lines.get_by_test_id, screen.language
    ends = [moment(each).replace(tzinfo=zone_of(people[name])) for each in moments]
    expect(shown("line-title")).to_have_text(titles)
    expect(shown("line-moment")).to_have_text([language.moment_there(each) for each in ends])
    expect(screen.lines).to_contain_text([screen.text(f"catalogue.kind.{each}") for each in kinds])
    expect(shown("line-length")).to_have_text([language.digits(each) for each in lengths])
    for part, sign, texts in zip(("line-revenue", "line-fee", "line-net"), (1, -1, 1), amounts, strict=True):
        expect(shown(part)).to_have_text([language.money(sign * euros(each)) for each in texts])


@then(settled("the first sessions of {name:Person} brought {amounts:Amounts}"))
def first_sessions(people: People, name: str, amounts: list[int]) -> None:
    screen = people[name].at(SettlementDetails)
    for place, amount in enumerate(amounts):
        brought = screen.lines.nth(place).get_by_test_id("line-revenue")
        expect(brought).to_have_text(screen.language.money(amount))


@when(settled("{name:Person} goes on to the next sessions"))
def next_sessions(people: People, name: str) -> None:
    people[name].at(SettlementDetails).next_page()


@when(settled('{name:Person} looks for sessions of "{words:Quoted}"'))
def look_for_sessions(people: People, name: str, words: str) -> None:
    people[name].at(SettlementDetails).search(words)


@then(settled('{name:Person} still looks for sessions of "{words:Quoted}"'))
def still_looks_for(people: People, name: str, words: str) -> None:
    expect(people[name].at(SettlementDetails).words).to_have_value(words)


@when(settled("{name:Person} looks for nothing in particular any more"))
def look_for_all(people: People, name: str) -> None:
    people[name].at(SettlementDetails).clear()


@when(settled("{name:Person} looks for the session of {revenue:Euros} by its number"))
def look_for_number(people: People, name: str, revenue: int) -> None:
    people[name].at(SettlementDetails).search(_session_of(people[name], revenue).number.lower())


@when(settled("{name:Person} looks for the session of {revenue:Euros} by its viewer"))
def look_for_viewer(people: People, name: str, revenue: int) -> None:
    people[name].at(SettlementDetails).search(_session_of(people[name], revenue).viewer)


def _session_of(person: Person, revenue: int) -> LineOut:
    lines = person.client.settlement.lines(shown_payout(person).id, limit=100).items
    (found,) = [each for each in lines if each.revenue == revenue]
    return found


@then(
    settled(
        "the only session of {name:Person} brought {revenue:Euros}, with a fee of {fee:Euros},"
        " and {net:Euros} for himself"
    )
)
def only_session(people: People, name: str, revenue: int, fee: int, net: int) -> None:
    screen = people[name].at(SettlementDetails)
    money = screen.language.money
    expect(screen.lines.get_by_test_id("line-revenue")).to_have_text([money(revenue)])
    expect(screen.lines.get_by_test_id("line-fee")).to_have_text([money(-fee)])
    expect(screen.lines.get_by_test_id("line-net")).to_have_text([money(net)])


@then(settled("{name:Person} reads that no session fits"))
def no_session_fits(people: People, name: str) -> None:
    screen = people[name].at(SettlementDetails)
    expect(screen.notice(screen.text("settlement.sessions.empty"))).to_be_visible()


@then(settled("{name:Person} reads that it should be there by {by:Day}"))
def reads_expected(people: People, name: str, by: date) -> None:
    screen = people[name].at(SettlementDetails)
    expect(screen.status).to_have_text(screen.text("settlement.status.processing"))
    expect(screen.status_words).to_have_text(screen.text("settlement.open.text", day=screen.language.date(by)))


@then(settled("{name:Person} reads that it was paid on {on:Day}, and the provider's reference"))
def reads_paid(people: People, name: str, on: date) -> None:
    screen, payout = people[name].at(SettlementDetails), only_payout(people[name])
    expect(screen.status).to_have_text(screen.text("settlement.status.completed"))
    assert payout.reference
    expect(screen.status_words).to_contain_text(payout.reference)
    expect(screen.status_words).to_contain_text(screen.language.date(on))


@then(settled("{name:Person} reads that there were too many files"))
def reads_too_many(people: People, name: str) -> None:
    screen = people[name].at(SettlementDetails)
    expect(screen.notice(screen.text("settlement.too_many_files"))).to_be_visible()


# --- paying out again


@then(settled("{name:Person} reads why it failed"))
def reads_why(people: People, name: str) -> None:
    screen = people[name].at(SettlementDetails)
    expect(screen.status_words).to_contain_text(screen.text("payout_failure.account_closed"))
    expect(screen.retry_button).to_be_visible()


@when(settled("{name:Person} has it paid out again, and nothing is in the way"))
def pay_again(people: People, payout_provider: PayoutProvider, name: str) -> None:
    payout_provider.order(people[name].id, outcome="completed")
    screen = people[name].at(SettlementDetails)
    screen.retry_button.click()
    expect(screen.notice(screen.text("settlement.retry.done"))).to_be_visible()


@when(settled("{name:Person} has it paid out again, in a hurry, and nothing is in the way"))
def pay_again_in_a_hurry(people: People, payout_provider: PayoutProvider, name: str) -> None:
    payout_provider.order(people[name].id, outcome="completed")
    screen, payout = people[name].at(SettlementDetails), only_payout(people[name])
    screen.open_one(payout.id)
    fields = screen.fields_sent_once()
    screen.retry_button.dblclick()
    expect(screen.notice(screen.text("settlement.retry.done"))).to_be_visible()
    # The button of this page can be pressed no more, but what it has sent may arrive once more.
    assert screen.page.context.request.post(f"{screen.path}/{payout.id}/retry", form=fields).ok


@when(settled("{name:Person} wants it paid out again, and reads that it was paid after all"))
def was_paid_after_all(people: People, name: str) -> None:
    screen = people[name].at(SettlementDetails)
    screen.retry_button.click()
    expect(screen.notice(screen.text("settlement.retry.was_paid"))).to_be_visible()


@when(settled("{name:Person} wants it paid out again, and reads that this is not possible right now"))
def not_right_now(people: People, name: str) -> None:
    screen = people[name].at(SettlementDetails)
    screen.retry_button.click()
    expect(screen.warning(screen.text("error.PAYOUT_PROVIDER_UNAVAILABLE"))).to_be_visible(timeout=15_000)


@then(settled("{name:Person} cannot have it paid out again"))
def cannot_pay_again(people: People, name: str) -> None:
    screen = people[name].at(SettlementDetails)
    expect(screen.status).to_have_text(screen.text("settlement.status.completed"))
    expect(screen.retry_button).to_have_count(0)
    with pytest.raises(Conflict) as refusal:
        people[name].client.settlement.retry(only_payout(people[name]).id)
    assert refusal.value.code == "SETTLEMENT_NOT_FAILED"


@then(settled("{name:Person} reads that {carried:Euros} of it were carried over"))
def reads_carried(people: People, name: str, carried: int) -> None:
    screen = people[name].at(SettlementDetails)
    screen.open_one(only_payout(people[name]).id)
    words = screen.text("settlement.carried_over.text", amount=screen.language.money(carried))
    expect(screen.figure("carried-over-words")).to_have_text(words)


@then(settled("{name:Person} finds nothing of {other:Person}'s payout, neither its files"))
def finds_nothing(people: People, name: str, other: str) -> None:
    payout, person = only_payout(people[other]), people[name]
    screen = person.at(SettlementDetails)
    screen.open_one(payout.id)
    expect(screen.heading).to_have_text(screen.text("error_page.not_found.title"))
    for path in ("invoice.pdf", "transactions.csv"):
        assert screen.page.context.request.get(f"{screen.path}/{payout.id}/{path}").status == _NOT_FOUND
    known = person.client.settlement
    for ask in (known.one, known.lines, known.lines_csv, known.invoice_pdf):
        with pytest.raises(NotFound):
            ask(payout.id)


@then(settled("{name:Person} cannot have {other:Person}'s payout paid out again"))
def cannot_retry_others(people: People, testing: TestingClient, name: str, other: str) -> None:
    with pytest.raises(NotFound):
        people[name].client.settlement.retry(only_payout(people[other]).id)
    testing.drain(people[other].id)
    assert only_payout(people[other]).status == "failed"


@given(settled("{name:Person} is paid to PayPal since"))
def paid_to_paypal(people: People, settlements: SettlementTesting, name: str) -> None:
    settlements.prepare(people[name].id, destination={"method": "paypal", "email": PLACES["PayPal"][1]["email"]})


@then(settled("the payout of {name:Person} went to a bank account first, and to PayPal then"))
def went_to(people: People, name: str) -> None:
    tries = people[name].client.settlement.one(only_payout(people[name]).id).tries
    in_order = sorted(tries, key=lambda one: one.number)
    assert [str(one.destination.method) for one in in_order] == ["bank", "paypal"]
