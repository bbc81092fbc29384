"""The payouts of a partner, found, put in order and taken along, and what an overview makes of them."""

import re
from datetime import date
from pathlib import Path

from playwright.sync_api import expect
from pytest_bdd import then, when

from fixtures.language import OTHER, Language
from fixtures.people import People
from fixtures.settlements import pdf_text
from pages.settlement import Settlement
from pages.settlement_details import SettlementDetails
from pages.settlement_history import SettlementHistory
from payasplay.client.models import SettlementOut
from steps.settlement import only_payout
from steps.settlement_wording import STATUSES, day, settled
from steps.wallet_wording import PLACES
from steps.wording import euros

LANGUAGES = ("en", "fa")
_FILES_AN_HOUR = 10
_ON_PAPER = {"did not work": "failed", "has been made": "completed"}
_ENDS = ("pending", "processing", "completed", "failed")


@when(settled("{name:Person} looks at the payout of {net:Euros}"))
def look_at_payout_of(people: People, name: str, net: int) -> None:
    person = people[name]
    (found,) = [each for each in person.client.settlement.page().items if each.net == net]
    person.open(SettlementHistory).follow(found.number)
    expect(person.at(SettlementDetails).heading).to_contain_text(found.number)


@then(settled("{name:Person} reads that the first day is too far away"))
def reads_too_far(people: People, name: str) -> None:
    screen, words = people[name].at(SettlementHistory), "field_error.far_day"
    expect(screen.first_day).to_have_accessible_description(screen.text(words))
    expect(screen.warning(f"{screen.text('transactions.filter.from')}: {screen.text(words)}")).to_be_visible()


@when(settled("{name:Person} puts what he found in the order of the amount"))
def order_found(people: People, name: str) -> None:
    people[name].at(SettlementHistory).sort_by("settlement.column.amount")


@then(settled("the newest payout of {name:Person} is for the days from {first:Day} to {last:Day}"))
def newest_is_for(people: People, name: str, first: date, last: date) -> None:
    screen = people[name].open(SettlementHistory)
    expect(screen.column("period").first).to_have_text(f"{screen.language.date(first)} – {screen.language.date(last)}")


@when(settled("{name:Person} goes back to the newer payouts"))
def newer_payouts(people: People, name: str) -> None:
    people[name].at(SettlementHistory).previous_page()


@when(settled("{name:Person} has a quick look at the payout of {net:Euros}"))
def quick_look_of(people: People, name: str, net: int) -> None:
    (found,) = [each for each in people[name].client.settlement.page().items if each.net == net]
    people[name].open(SettlementHistory).look_at(found.number)


@then(settled("{name:Person}'s list of payouts reads:"))
def list_reads(people: People, name: str, datatable: list[list[str]]) -> None:
    screen, (_, *rows) = people[name].at(SettlementHistory), datatable
    made, first, last, sessions, net, states = zip(*rows, strict=True)
    column, language = screen.column, screen.language
    days = [f"{language.date(day(a))} – {language.date(day(b))}" for a, b in zip(first, last, strict=True)]
    expect(column("settlement-day")).to_have_text([language.date(day(each)) for each in made])
    expect(column("period")).to_have_text(days)
    expect(column("settlement-sessions")).to_have_text([language.number(int(each)) for each in sessions])
    expect(column("settlement-net")).to_have_text([language.money(euros(each)) for each in net])
    named = [screen.text(f"settlement.status.{STATUSES[each]}") for each in states]
    expect(column("settlement-status")).to_have_text(named)


@when(settled("{name:Person} looks beyond the last session of the only payout"))
def look_beyond(people: People, name: str) -> None:
    people[name].at(SettlementDetails).open_page(only_payout(people[name]).id, 2)


@then(settled('{name:Person} reads that it was to go to {place:Payee}, "{label:Quoted}"'))
def reads_where_to(people: People, name: str, place: str, label: str) -> None:
    screen, (method, _) = people[name].at(SettlementDetails), PLACES[place]
    screen.open_one(only_payout(people[name]).id)
    expect(screen.name_of("destination")).to_have_text(screen.text(f"withdraw.method.{method}"))
    expect(screen.figure("destination")).to_have_text(label)


@when(settled("{name:Person} goes back to all payouts"))
def back_to_all(people: People, name: str) -> None:
    people[name].at(SettlementDetails).back_to_all()


@when(settled("{name:Person} goes up to the settlement"))
def up_to_settlement(people: People, name: str) -> None:
    people[name].at(SettlementHistory).go_up()


@when(settled("{name:Person} has seen enough of it"))
def seen_enough(people: People, name: str) -> None:
    people[name].at(SettlementHistory).close_look()


@then(settled("{name:Person} sees payouts of {amounts:Amounts}, and no quick look"))
def sees_no_look(people: People, name: str, amounts: list[int]) -> None:
    screen = people[name].at(SettlementHistory)
    expect(screen.look).to_be_hidden()
    expect(screen.column("settlement-net")).to_have_text([screen.language.money(each) for each in amounts])


@then(settled("{name:Person}'s file has {number:d} payouts"))
def file_has_number(history_file: list[dict[str, str]], name: str, number: int) -> None:
    assert len({row["settlement_id"] for row in history_file}) == len(history_file) == number, f"{name}'s file"


@then(settled("{name:Person} sees a payout for the days from {first:Day} to {last:Day}, and no other"))
def sees_payout_for(people: People, name: str, first: date, last: date) -> None:
    screen = people[name].at(SettlementHistory)
    days = f"{screen.language.date(first)} – {screen.language.date(last)}"
    expect(screen.column("period")).to_have_text([days])


@then(settled("{name:Person} still looks for payouts that are paid"))
def still_looks_for_paid(people: People, name: str) -> None:
    expect(people[name].at(SettlementHistory).status).to_have_value("completed")


@then(settled("{name:Person} still looks for the payout of {net:Euros} by the end of its number"))
def still_looks_for_number(people: People, name: str, net: int) -> None:
    (wanted,) = [each for each in people[name].client.settlement.page().items if each.net == net]
    expect(people[name].at(SettlementHistory).part_of_number).to_have_value(wanted.number.lower()[-6:])


@when(settled("{name:Person} narrows them down to the days from {first:Day} to {last:Day}"))
def narrow_down(people: People, name: str, first: date, last: date) -> None:
    people[name].at(SettlementHistory).narrow(first_day=first.isoformat(), last_day=last.isoformat())


@when(settled("{name:Person} looks beyond the last of his payouts"))
def look_beyond_payouts(people: People, name: str) -> None:
    people[name].at(SettlementHistory).open_page(2)


@then(settled("{name:Person} sees {paid:Euros} paid out, and nothing failed, on its way or open"))
def sees_all_paid(people: People, name: str, paid: int) -> None:
    _sees_parts(people[name].at(Settlement), completed=paid)


@then(settled("{name:Person} sees {failed:Euros} failed, and nothing paid out, on its way or open"))
def sees_all_failed(people: People, name: str, failed: int) -> None:
    _sees_parts(people[name].at(Settlement), failed=failed)


@then(settled("{name:Person} sees {open:Euros} open, and nothing paid out, failed or on its way"))
def sees_all_open(people: People, name: str, open: int) -> None:  # noqa: A002 (the part's name)
    _sees_parts(people[name].at(Settlement), open=open)


def _sees_parts(screen: Settlement, **known: int) -> None:
    """The amounts by how they stand; what is not known is nothing."""
    for part in ("completed", "failed", "pending", "open"):
        expect(screen.figure(f"part-{part}")).to_have_text(screen.language.money(known.get(part, 0)))
        expect(screen.name_of(f"part-{part}")).to_have_text(screen.text(f"settlement.part.{part}"))


@then(settled("{name:Person}'s invoice is for the days from {first:Day} to {last:Day}"))
def invoice_is_for(people: People, name: str, first: date, last: date) -> None:
    # In English in every run: who reads a line from right to left out of a PDF turns its numbers round.
    english, person = Language("en"), people[name]
    paper = pdf_text(person.client.settlement.invoice_pdf(only_payout(person).id, locale=english.code))
    assert english.text("invoice.period", start=english.date(first), end=english.date(last)) in paper
    assert english.text("invoice.time_zone", zone=person.client.settlement.settings().time_zone) in paper


@then(settled('{name:Person}\'s invoice tells his tax number "{tax:Quoted}" from his VAT number "{vat:Quoted}"'))
def invoice_tells_numbers(people: People, name: str, tax: str, vat: str) -> None:
    english, person = Language("en"), people[name]
    paper = pdf_text(person.client.settlement.invoice_pdf(only_payout(person).id, locale=english.code))
    assert english.text("invoice.tax_id", number=tax) in paper
    assert english.text("invoice.vat_number", number=vat) in paper


@then(
    settled("{name:Person}'s invoice says that {net:Euros} are paid out, and {carried:Euros} of it were earned before")
)
def invoice_says_carried(people: People, name: str, net: int, carried: int) -> None:
    english, person = Language("en"), people[name]
    paper = pdf_text(person.client.settlement.invoice_pdf(only_payout(person).id, locale=english.code))
    assert english.text("invoice.paid_out", amount=english.money(net)) in paper
    assert english.text("invoice.carried_over", amount=english.money(carried)) in paper


@then(settled("{name:Person}'s invoice says that the payout {outcome}"))
def invoice_says_how(people: People, name: str, outcome: str) -> None:
    english, person = Language("en"), people[name]
    payout = only_payout(person)
    paper = pdf_text(person.client.settlement.invoice_pdf(payout.id, locale=english.code))
    assert [each for each in _ENDS if english.text(f"invoice.status.{each}") in paper] == [_ON_PAPER[outcome]]
    assert english.text("invoice.date", date=english.date(payout.day)) in paper
    assert english.text("invoice.destination", destination=payout.destination.label) in paper
    assert english.text("invoice.reference", reference=payout.reference or "") in paper


@then(settled("{name:Person}'s invoice is in the language that he asks for"))
def invoice_is_in_language(people: People, name: str) -> None:
    person = people[name]
    papers = {
        code: pdf_text(person.client.settlement.invoice_pdf(only_payout(person).id, locale=code)) for code in LANGUAGES
    }
    letters = {code: _is_persian(paper) for code, paper in papers.items()}
    assert letters == {"en": False, "fa": True}


@then(settled("the invoice that {name:Person} takes along is in that language"))
def invoice_is_in_chosen_language(people: People, language: Language, name: str) -> None:
    chosen = Language(OTHER[language.code])
    download = SettlementDetails(people[name].page, chosen).take("invoice")
    paper = pdf_text(Path(download.path()).read_bytes())
    assert only_payout(people[name]).number in paper
    assert _is_persian(paper) is (chosen.code == "fa")


def _is_persian(paper: str) -> bool:
    return bool(re.search("[\u0600-\u06ff]", paper))


# --- too many files


@when(settled("{name:Person} has taken ten files along"))
def ten_files(people: People, name: str) -> None:
    payout = only_payout(people[name])
    for _ in range(_FILES_AN_HOUR):
        people[name].client.settlement.lines_csv(payout.id)


@when(settled("{name:Person} asks for the sessions"))
def ask_for_sessions(people: People, name: str) -> None:
    _open(people, name, only_payout(people[name])).ask_for("csv")


@when(settled("{name:Person} asks for the invoice"))
def ask_for_invoice(people: People, name: str) -> None:
    _open(people, name, only_payout(people[name])).ask_for("invoice")


@when(settled("{name:Person} asks for the list of payouts"))
def ask_for_list(people: People, name: str) -> None:
    people[name].open(SettlementHistory).ask_for_file()


def _open(people: People, name: str, payout: SettlementOut) -> SettlementDetails:
    screen = people[name].at(SettlementDetails)
    screen.open_one(payout.id)
    return screen
