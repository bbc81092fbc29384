"""The overview and the history of payouts, as a partner reads them."""

from datetime import date

import pytest
from playwright.sync_api import expect
from pytest_bdd import parsers, then, when

from fixtures.people import People, Person
from fixtures.settlements import cents, csv_rows
from pages.settlement import Settlement
from pages.settlement_chart import SettlementChart
from pages.settlement_details import SettlementDetails
from pages.settlement_history import SettlementHistory
from payasplay.client import Forbidden
from steps.settlement import only_payout
from steps.settlement_wording import COLUMNS, STATUSES, percent, settled
from steps.wording import starting_with

_ON_A_PAGE = 20
FAULTS = {"it is before the first one": "before_from", "it is too far away": "too_far"}


def look(person: Person, name: str) -> Settlement:
    """The overview of some days."""
    screen = person.open(Settlement)
    screen.choose(name)
    return screen


def sees_sums(screen: Settlement | SettlementDetails, revenue: int, fees: int, net: int) -> None:
    """The three amounts are on the page, and add up."""
    money = screen.language.money
    assert revenue - fees == net
    for part, amount in (("revenue", revenue), ("fees", -fees), ("net", net)):
        expect(screen.figure(f"sum-{part}")).to_have_text(money(amount))
        expect(screen.name_of(f"sum-{part}")).to_have_text(screen.text(f"settlement.sum.{part}"))


@when(settled("{name:Person} looks at the settlement"))
def look_at_settlement(people: People, name: str) -> None:
    people[name].open(Settlement)


@when(settled("{name:Person} looks at {days:Days}"))
def look_at_days(people: People, name: str, days: str) -> None:
    look(people[name], days)


@when(settled("{name:Person} looks at the days from {first:Day} to {last:Day}"))
def look_at_days_of_choice(people: People, name: str, first: date, last: date) -> None:
    people[name].open(Settlement).choose_days(first.isoformat(), last.isoformat())


@then(settled("{name:Person} reads that these are the days from {first:Day} to {last:Day}"))
def reads_days(people: People, name: str, first: date, last: date) -> None:
    screen = people[name].at(Settlement)
    expect(screen.days).to_have_text(f"{screen.language.date(first)} – {screen.language.date(last)}")
    expect(screen.first_day).to_have_value(first.isoformat())
    expect(screen.last_day).to_have_value(last.isoformat())


@then(settled("{name:Person} reads where he is"))
def reads_where(people: People, name: str) -> None:
    screen = people[name].at(Settlement)
    expect(screen.heading).to_have_text(screen.text("settlement.title"))
    expect(screen.trail).to_have_text([screen.text("nav.partner"), screen.text("settlement.title")])


@then(settled("{name:Person} sees {revenue:Euros} of revenue, {fees:Euros} of fees, and {net:Euros} for himself"))
def sees_revenue(people: People, name: str, revenue: int, fees: int, net: int) -> None:
    screen = people[name].at(Settlement)
    sees_sums(screen, revenue, fees, net)
    expect(screen.figure("revenue")).to_have_text(screen.language.money(revenue))


@then(settled("the next settlement of {name:Person} is on {day:Day}, in {number:d} days"))
def next_is_on(people: People, name: str, day: date, number: int) -> None:
    screen = people[name].at(Settlement)
    expect(screen.next_day).to_have_text(screen.language.date(day))
    expect(screen.figure("days-left")).to_have_text(screen.language.counted("settlement.days_left", number))


@then(settled("{name:Person} reads that it will be paid out"))
def reads_enough(people: People, name: str) -> None:
    screen = people[name].at(Settlement)
    expect(screen.next_words).to_have_text(screen.text("settlement.next.enough"))


@then(settled("{name:Person} reads that nobody knows yet where to pay him"))
def reads_no_method(people: People, name: str) -> None:
    screen = people[name].at(Settlement)
    expect(screen.next_words).to_contain_text(screen.text("settlement.next.no_method"))


@then(settled("{name:Person} has {carried:Euros} carried over, and reads that it is too little"))
def reads_too_little(people: People, name: str, carried: int) -> None:
    screen = people[name].open(Settlement)
    words = screen.text("settlement.next.too_little", minimum=screen.language.money(5_000))
    expect(screen.next_words).to_have_text(words)
    for part, amount in (("carried-over", carried), ("collected", carried), ("minimum", 5_000)):
        expect(screen.figure(part)).to_have_text(screen.language.money(amount))
        expect(screen.name_of(part)).to_have_text(screen.text(f"settlement.next.{part.replace('-', '_')}"))


@then(settled("{name:Person} is told about the last day that {fault}"))
def told_about_days(people: People, name: str, fault: str) -> None:
    screen = people[name].at(Settlement)
    words = screen.text(f"field_error.{FAULTS[fault]}")
    expect(screen.last_day).to_have_accessible_description(starting_with(words))
    expect(screen.warning(f"{screen.text('transactions.filter.to')}: {words}")).to_be_visible()


@then(settled("{name:Person} can put the days from {first:Day} to {last:Day} right"))
def can_put_days_right(people: People, name: str, first: date, last: date) -> None:
    screen = people[name].at(Settlement)
    expect(screen.first_day).to_have_value(first.isoformat())
    expect(screen.last_day).to_have_value(last.isoformat())


@then(settled("{name:Person} reads a change of {change}, against the days from {first:Day} to {last:Day}"))
def reads_change(people: People, name: str, change: str, first: date, last: date) -> None:
    screen = people[name].at(Settlement)
    language = screen.language
    against = screen.text("settlement.change.before", first=language.date(first), last=language.date(last))
    expect(screen.change).to_have_text(f"{percent(language, change)} {against}")


@then(settled("{name:Person} reads that there is nothing to compare with"))
def reads_no_change(people: People, name: str) -> None:
    screen = people[name].at(Settlement)
    expect(screen.change).to_have_text(screen.text("settlement.change.none"))


@then(settled("the line of {name:Person} goes through {amounts:Amounts}"))
def line_goes_through(people: People, name: str, amounts: list[int]) -> None:
    chart = people[name].at(SettlementChart)
    expect(chart.picture).to_be_visible()
    expect(chart.spots).to_have_count(len(amounts))
    heights = chart.heights()
    # What is drawn is the amounts: each spot lies as much higher as its amount is larger.
    scale = max(heights) / max(amounts)
    assert heights == [near(amount * scale) for amount in amounts]
    assert chart.line() == chart.places()
    # Time runs as the language is read.
    along = [float(place) for place, _ in chart.places()]
    assert along == sorted(along, reverse=chart.language.code == "fa")


def near(height: float) -> object:
    """A height of the chart, which is drawn to a tenth of a point."""
    return pytest.approx(height, abs=0.3)


@then(settled("the line of {name:Person} has a spot for each of {number:d} days"))
def line_has_spots(people: People, name: str, number: int) -> None:
    chart = people[name].at(SettlementChart)
    expect(chart.spots).to_have_count(number)
    days = [spot.get_attribute("data-day") for spot in chart.spots.all()]
    assert len(set(days)) == number
    assert days == sorted(days, key=str)


@then(settled("the table of the chart has the same amounts for {name:Person}"))
def table_has_same(people: People, name: str) -> None:
    chart = people[name].at(SettlementChart)
    said = [cents(spot.get_attribute("data-value") or "") for spot in chart.spots.all()]
    chart.open_table()
    expect(chart.amounts).to_have_text([chart.language.money(each) for each in said])
    # A tenth is the platform's.
    expect(chart.nets).to_have_text([chart.language.money(each - each // 10) for each in said])
    firsts = [date.fromisoformat(spot.get_attribute("data-day") or "") for spot in chart.spots.all()]
    expect(chart.heads).to_have_text([chart.language.month(each) for each in firsts])
    columns = ("settlement.chart.when", "settlement.sum.sessions", "settlement.sum.revenue", "settlement.sum.net")
    expect(chart.columns).to_have_text([chart.text(each) for each in columns])


@then(settled("the spot of {day:Day} tells {name:Person} {amount:Euros}"))
def spot_tells(people: People, day: date, name: str, amount: int) -> None:
    chart = people[name].at(SettlementChart)
    words = f"{chart.language.date(day)}: {chart.language.money(amount)}"
    expect(chart.spot_of(day.isoformat()).locator("title")).to_have_text(words)


@then(settled("{name:Person} reads that the next settlement {standing:Standing}"))
def reads_standing(people: People, name: str, standing: str) -> None:
    screen = people[name].at(Settlement)
    expect(screen.standing).to_have_text(screen.text(f"settlement.standing.{standing}"))


@then(settled("{name:Person} reads that there was no revenue"))
def reads_no_revenue(people: People, name: str) -> None:
    expect(people[name].at(SettlementChart).empty).to_be_visible()
    expect(people[name].at(SettlementChart).picture).to_have_count(0)


@then(
    settled(
        "{name:Person} sees {paid:Euros} paid out in {completed:d} payout,"
        " and {open:Euros} on its way in {pending:d} payout"
    )
)
def sees_cards(people: People, name: str, paid: int, completed: int, open: int, pending: int) -> None:  # noqa: A002
    screen = people[name].at(Settlement)
    language = screen.language
    expect(screen.card("completed").get_by_test_id("completed")).to_have_text(language.money(paid))
    expect(screen.card("pending").get_by_test_id("pending")).to_have_text(language.money(open))
    expect(screen.figure("completed-link")).to_have_text(language.counted("settlement.count", completed))
    expect(screen.figure("pending-link")).to_have_text(language.counted("settlement.count", pending))


@when(settled("{name:Person} follows the payouts that are on their way"))
def follow_pending(people: People, name: str) -> None:
    people[name].at(Settlement).follow("pending")


@when(settled("{name:Person} follows the payouts that were paid"))
def follow_completed(people: People, name: str) -> None:
    people[name].at(Settlement).follow("completed")


@then(settled("{name:Person} reads that this is not open to her"))
def not_open(people: People, name: str) -> None:
    screen = people[name].at(Settlement)
    expect(screen.heading).to_have_text(screen.text("error_page.forbidden.title"))
    known = people[name].client.settlement
    for ask in (known.overview, known.page, known.history_csv, known.settings):
        with pytest.raises(Forbidden):
            ask()


# --- the payouts


@when(settled("{name:Person} looks at the payouts"))
def look_at_payouts(people: People, name: str) -> None:
    people[name].open(SettlementHistory)


@then(settled("{name:Person} reads that nothing was settled yet"))
def nothing_settled(people: People, name: str) -> None:
    screen = people[name].at(SettlementHistory)
    expect(screen.notice(screen.text("settlement.history.empty.title"))).to_be_visible()
    expect(screen.rows).to_have_count(0)


@then(settled("{name:Person} sees the {things} {first:d} to {last:d} of {total:d}"))
def sees_some(people: People, name: str, things: str, first: int, last: int, total: int) -> None:
    person = people[name]
    screen = person.at(SettlementHistory)
    number = screen.language.number
    words = screen.text("settlement.showing", first=number(first), last=number(last), total=number(total))
    expect(screen.showing).to_have_text(words)
    rows = screen.rows if things == "payouts" else person.at(SettlementDetails).lines
    expect(rows).to_have_count(last - first + 1)
    page, pages = -(-first // _ON_A_PAGE), -(-total // _ON_A_PAGE)
    place = screen.text("transactions.pages.position", page=number(page), pages=number(pages))
    expect(screen.place).to_contain_text(place)
    before, after = page > 1, page < pages
    ways = ["settlement.pages.previous"] * before + ["settlement.pages.next"] * after
    expect(screen.place.get_by_role("link")).to_have_text([screen.text(each) for each in ways])


@when(settled("{name:Person} goes on to the next payouts"))
def next_payouts(people: People, name: str) -> None:
    people[name].at(SettlementHistory).next_page()


@when(parsers.re(r"(?P<name>[A-Z][a-z]+) sorts the payouts by (?P<column>[a-z]+), (?P<presses>once|twice)"))
def sort_payouts(people: People, name: str, column: str, presses: str) -> None:
    screen = people[name].open(SettlementHistory)
    label = COLUMNS[column]
    # The history is by date, newest first, already: the first press turns it round.
    for _ in range(1 if presses == "once" else 2):
        screen.sort_by(label)


@then(settled("{name:Person} sees payouts of {amounts:Amounts}"))
def sees_payouts(people: People, name: str, amounts: list[int]) -> None:
    screen = people[name].at(SettlementHistory)
    expect(screen.column("settlement-net")).to_have_text([screen.language.money(each) for each in amounts])


@then(settled("{name:Person} sees the failed payouts on one side, and the paid ones on the other"))
def sees_by_status(people: People, name: str) -> None:
    screen = people[name].at(SettlementHistory)
    failed, paid = (screen.text(f"settlement.status.{each}") for each in ("failed", "completed"))
    expect(screen.column("settlement-status").filter(has_text=failed)).to_have_count(1)
    shown = screen.column("settlement-status").all_inner_texts()
    assert [each.strip() for each in shown] in ([failed, paid, paid], [paid, paid, failed])


@when(settled("{name:Person} looks for payouts that are {status:Status}"))
def look_for_status(people: People, name: str, status: str) -> None:
    people[name].open(SettlementHistory).narrow(status=status)


@when(settled("{name:Person} looks for payouts that are {status:Status}, from {first:Day} to {last:Day}"))
def look_for_status_and_days(people: People, name: str, status: str, first: date, last: date) -> None:
    screen = people[name].open(SettlementHistory)
    screen.narrow(status=status, first_day=first.isoformat(), last_day=last.isoformat())


@when(
    settled("{name:Person} looks for the payout of {net:Euros} by the end of its number, in small letters"),
)
def look_for_number(people: People, name: str, net: int) -> None:
    (wanted,) = [each for each in people[name].client.settlement.page().items if each.net == net]
    people[name].open(SettlementHistory).narrow(search=wanted.number.lower()[-6:])


@then(settled("{name:Person} reads that no payout is like that"))
def no_payout_like_that(people: People, name: str) -> None:
    screen = people[name].at(SettlementHistory)
    expect(screen.notice(screen.text("settlement.history.filtered.title"))).to_be_visible()


@when(settled("{name:Person} clears the filters"))
def clear_filters(people: People, name: str) -> None:
    people[name].at(SettlementHistory).clear()


@when(settled("{name:Person} takes the payouts along as a file"), target_fixture="history_file")
def take_history(people: People, name: str) -> list[dict[str, str]]:
    download = people[name].at(SettlementHistory).take_file()
    assert download.suggested_filename == "settlements.csv"
    return csv_rows(download.path().read_text(encoding="utf-8"))


@then(settled("{name:Person}'s file has payouts of {amounts:Amounts}"))
def file_has(people: People, history_file: list[dict[str, str]], name: str, amounts: list[int]) -> None:
    assert [cents(row["net"]) for row in history_file] == amounts
    known = {each.number: each for each in people[name].client.settlement.page().items}
    for row in history_file:
        one = known[row["settlement_id"]]
        days = (one.day.isoformat(), one.period.first_day.isoformat(), one.period.last_day.isoformat())
        assert (row["date"], row["period_start"], row["period_end"]) == days
        assert (row["status"], row["sessions"], row["currency"]) == (one.status, str(one.sessions), one.currency)
        assert (cents(row["amount"]), cents(row["fees"])) == (one.revenue, one.fees)


@when(settled("{name:Person} has a quick look at the payout"))
def quick_look(people: People, name: str) -> None:
    people[name].open(SettlementHistory).look_at(only_payout(people[name]).number)


@then(settled("{name:Person} sees there {revenue:Euros} of revenue, {fees:Euros} of fees, and {net:Euros} for himself"))
def sees_in_look(people: People, name: str, revenue: int, fees: int, net: int) -> None:
    screen = people[name].at(SettlementHistory)
    expect(screen.look).to_be_visible()
    for part, amount in (("sum-revenue", revenue), ("sum-fees", -fees), ("sum-net", net)):
        expect(screen.look.get_by_test_id(part)).to_have_text(screen.language.money(amount))


@when(settled("{name:Person} goes from there to all details"))
def to_details(people: People, name: str) -> None:
    screen = people[name].at(SettlementHistory)
    screen.look.get_by_role("link", name=screen.text("settlement.look.more")).click()


@then(settled("{name:Person} sees all details of the payout"))
def sees_details(people: People, name: str) -> None:
    screen, payout = people[name].at(SettlementDetails), only_payout(people[name])
    called = screen.text("settlement.details.title", number=payout.number)
    expect(screen.heading).to_contain_text(payout.number)
    expect(screen.page).to_have_title(screen.text("app.page_title", title=called))
    expect(screen.trail).to_have_text([screen.text("nav.partner"), screen.text("settlement.title"), called])
    expect(screen.lines).to_have_count(payout.sessions)
    assert payout.status == STATUSES["paid"]
