"""What stands beside the amounts of a settlement: days, rhythms, clocks, orders, and what is of which payout."""

import re
from datetime import date

from playwright.sync_api import expect
from pytest_bdd import then, when

from fixtures.language import OTHER, Language
from fixtures.offers import Offers
from fixtures.people import People
from fixtures.settlements import cents, csv_rows, pdf_text
from pages.settlement import Settlement
from pages.settlement_chart import SettlementChart
from pages.settlement_details import SettlementDetails
from pages.settlement_history import SettlementHistory
from pages.settlement_settings import ConfirmPayoutMethod
from payasplay.client.models import DayOut, SettlementDetailOut, TypeOut
from steps.settlement import only_payout
from steps.settlement_pages import near
from steps.settlement_wording import settled
from steps.wallet_wording import PLACES

_ORDERS = {"rising": ("ascending", "▲"), "falling": ("descending", "▼")}
_ROW = re.compile(r"^(.+?)\s+(\d+)\s+(€[\d,.]+)\s+(€[\d,.]+)\s+(€[\d,.]+)$", re.MULTILINE)


@then(settled("the payout of {name:Person} is of {number:d} session"))
def payout_is_of(people: People, name: str, number: int) -> None:
    screen = people[name].at(SettlementDetails)
    expect(screen.figure("sum-sessions")).to_have_text(screen.language.number(number))
    expect(screen.lines).to_have_count(number)


@then(settled("{name:Person} reads that {number:d} session brought {revenue:Euros}"))
@then(settled("{name:Person} reads that {number:d} sessions brought {revenue:Euros}"))
def sessions_brought(people: People, name: str, number: int, revenue: int) -> None:
    screen = people[name].at(Settlement)
    sessions, money = screen.language.number(number), screen.language.money(revenue)
    expect(screen.figure("sum-sessions")).to_have_text(sessions)
    words = re.compile(f"^{sessions} .*{re.escape(money)}$")
    expect(people[name].at(SettlementChart).picture).to_have_accessible_description(words)


@then(settled('{name:Person} reads that these days are those of "{zone:Quoted}"'))
def reads_whose_days(people: People, name: str, zone: str) -> None:
    screen = people[name].at(Settlement)
    expect(screen.days_line).to_contain_text(screen.text("settlement.zone", zone=zone))


@when(settled("{name:Person} wants to say so from there"))
def say_so_from_there(people: People, name: str) -> None:
    people[name].at(Settlement).say_where_to_pay()


@then(settled("the line of {name:Person} is measured by {amounts:Amounts}"))
def measured_by(people: People, name: str, amounts: list[int]) -> None:
    chart = people[name].at(SettlementChart)
    expect(chart.scale).to_have_text([chart.language.money(each) for each in amounts])
    height_of_a_cent = max(chart.levels()) / max(amounts)
    assert chart.levels() == [near(each * height_of_a_cent) for each in amounts]
    # What is read off there is what the spots say.
    earned = [cents(spot.get_attribute("data-value") or "") for spot in chart.spots.all()]
    assert chart.heights() == [near(each * height_of_a_cent) for each in earned]


@then(settled("each month stands below the line of {name:Person}"))
def months_below(people: People, name: str) -> None:
    chart = people[name].at(SettlementChart)
    firsts = [date.fromisoformat(spot.get_attribute("data-day") or "") for spot in chart.spots.all()]
    expect(chart.names).to_have_text([chart.language.month(each) for each in firsts])
    assert chart.named_places() == [along for along, _ in chart.places()]


@then(settled("the table of the chart counts {counts:Counts} sessions for {name:Person}"))
def table_counts(people: People, counts: list[int], name: str) -> None:
    chart = people[name].at(SettlementChart)
    expect(chart.counts).to_have_text([chart.language.number(each) for each in counts])


@then(settled("the spot of the month from {day:Day} tells {name:Person} {amount:Euros}"))
def spot_of_month_tells(people: People, day: date, name: str, amount: int) -> None:
    chart = people[name].at(SettlementChart)
    words = f"{chart.language.month(day)}: {chart.language.money(amount)}"
    expect(chart.spot_of(day.isoformat()).locator("title")).to_have_text(words)


@then(settled("{name:Person} reads that he looks at {days:Days}"))
def looks_at(people: People, name: str, days: str) -> None:
    screen = people[name].at(Settlement)
    expect(screen.chosen).to_have_text([screen.text(f"settlement.range.{days}")])


@then(settled("the next settlement of {name:Person} is {often:Frequency}, for the days from {first:Day} to {last:Day}"))
def next_is_for(people: People, name: str, often: str, first: date, last: date) -> None:
    screen = people[name].at(Settlement)
    expect(screen.next_card).to_contain_text(screen.text(f"settlement.frequency.{often}"))
    expect(screen.coming_days).to_have_text(f"{screen.language.date(first)} – {screen.language.date(last)}")


@then(
    settled(
        "{name:Person} reads that the payout is {often:Frequency}, for the days from {first:Day} to {last:Day}"
        ' of "{zone:Quoted}", and was made on {made:Day}'
    )
)
def reads_particulars(people: People, name: str, often: str, first: date, last: date, zone: str, made: date) -> None:
    screen = people[name].at(SettlementDetails)
    language, facts = screen.language, screen.facts
    expect(facts).to_contain_text(screen.text(f"settlement.frequency.{often}"))
    expect(facts).to_contain_text(screen.text("settlement.zone", zone=zone))
    expect(facts.get_by_test_id("period")).to_have_text(f"{language.date(first)} – {language.date(last)}")
    expect(facts.get_by_role("definition").first).to_have_text(language.date(made))


@then(settled("{name:Person} reads that it took {number:d} tries"))
def took_tries(people: People, name: str, number: int) -> None:
    screen = people[name].at(SettlementDetails)
    screen.open_one(only_payout(people[name]).id)
    expect(screen.figure("attempts")).to_have_text(screen.language.number(number))


@then(settled("{name:Person} reads of {number:d} sessions that they are from an earlier period"))
def reads_late(people: People, name: str, number: int) -> None:
    screen = people[name].at(SettlementDetails)
    expect(screen.lines.filter(has_text=screen.text("settlement.late"))).to_have_count(number)


@then(settled("the rows of {name:Person}'s invoice are the types and the days of the payout"))
def invoice_rows(people: People, name: str) -> None:
    # In English in every run: who reads a line from right to left out of a PDF turns its numbers round.
    english, person = Language("en"), people[name]
    details = person.client.settlement.one(only_payout(person).id)
    paper = pdf_text(person.client.settlement.invoice_pdf(details.id, locale=english.code))
    types = [(english.text(f"invoice.type.{each.type}"), *_sums(each)) for each in details.by_type]
    days = [(english.date(each.day), *_sums(each)) for each in details.by_day]
    whole = (english.text("invoice.total"), *_sums(details))
    wanted = [
        (label, str(sessions), *map(english.money, amounts))
        for label, sessions, *amounts in (*types, whole, *days, whole)
    ]
    assert _ROW.findall(paper) == wanted


def _sums(of: DayOut | TypeOut | SettlementDetailOut) -> tuple[int, int, int, int]:
    return of.sessions, of.revenue, of.fees, of.net


@then(
    settled(
        '{name:Person} finds "{first:Quoted}" and "{second:Quoted}" there in the order of their names in that language'
    )
)
def finds_by_name(people: People, offers: Offers, language: Language, name: str, first: str, second: str) -> None:
    screen = SettlementDetails(people[name].page, Language(OTHER[language.code]))
    screen.sort_by("settlement.column.content")
    names = sorted((offers[each].other_title for each in (first, second)), reverse=True)
    expect(screen.lines.get_by_test_id("line-title")).to_have_text(names)


@then(
    settled(
        '{name:Person}\'s file of sessions has "{first:Quoted}" and "{second:Quoted}" by their names in that language'
    )
)
def file_has_names(people: People, offers: Offers, name: str, first: str, second: str) -> None:
    person = people[name]
    rows = csv_rows(person.client.settlement.lines_csv(only_payout(person).id).decode())
    assert [row["content"] for row in rows] == [offers[each].other_title for each in (first, second)]


@then(settled("{name:Person} sees there the days from {first:Day} to {last:Day}"))
def sees_days_in_look(people: People, name: str, first: date, last: date) -> None:
    screen = people[name].at(SettlementHistory)
    days = f"{screen.language.date(first)} – {screen.language.date(last)}"
    expect(screen.look.get_by_test_id("period")).to_have_text(days)


@then(settled("the invoice there is that of {name:Person}'s payout of {net:Euros}"))
def invoice_in_look(people: People, name: str, net: int) -> None:
    (found,) = [each for each in people[name].client.settlement.page().items if each.net == net]
    download = people[name].at(SettlementHistory).take_invoice()
    assert download.suggested_filename == f"settlement-{found.number}-{found.day}.pdf"


@then(settled("{name:Person} hears that the order by {column:Column} is {order:w}"))
def hears_order(people: People, name: str, column: str, order: str) -> None:
    screen, (heard, seen) = people[name].at(SettlementHistory), _ORDERS[order]
    head = screen.head(column)
    expect(head).to_have_attribute("aria-sort", heard)
    expect(head).to_have_text(f"{screen.text(column)}{seen}")
    expect(screen.ordered_heads).to_have_count(1)


@then(settled("{name:Person} still looks for the days from {first:Day} to {last:Day}"))
def still_looks_for_days(people: People, name: str, first: date, last: date) -> None:
    screen = people[name].at(SettlementHistory)
    expect(screen.first_day).to_have_value(first.isoformat())
    expect(screen.last_day).to_have_value(last.isoformat())


@then(settled("{name:Person}'s list of {things:w} names everything on a narrow screen too"))
def names_everything(people: People, name: str, things: str) -> None:
    person, payouts = people[name], things == "payouts"
    screen = person.at(SettlementHistory) if payouts else person.at(SettlementDetails)
    labels = [each.get_attribute("data-label") or "" for each in screen.labels.all()]
    more = [screen.text("settlement.column.actions")] if payouts else []
    assert all(labels)
    expect(screen.heads).to_contain_text(labels + more)


@then(
    settled('{name:Person} is asked about {place:Payee}, masked, and reads that he was paid to "{label:Quoted}" so far')
)
def is_asked_beside(people: People, name: str, place: str, label: str) -> None:
    screen, (method, fields) = people[name].at(ConfirmPayoutMethod), PLACES[place]
    expect(screen.main).to_contain_text(screen.text(f"withdraw.method.{method}"))
    expect(screen.main).to_contain_text(f"{screen.text('settlement.method.confirm.before')} {label}")
    for clear in fields.values():
        expect(screen.main).not_to_contain_text(clear)
