"""What is taken along of a payout: its files, its invoice, its number, and a print."""

import re
from collections import Counter
from datetime import datetime
from pathlib import Path

from playwright.sync_api import Locator, expect
from pytest_bdd import then, when

from fixtures.people import People
from fixtures.settlements import cents, csv_rows, pdf_text
from pages.settlement_details import SettlementDetails
from steps.settlement import only_payout
from steps.settlement_details import shown_payout, text_of
from steps.settlement_wording import settled


@then(settled("{name:Person}'s file of sessions adds up to the payout"))
def file_adds_up(people: People, name: str) -> None:
    payout = shown_payout(people[name])
    rows = csv_rows(text_of(people[name].at(SettlementDetails).take("csv")))
    assert len(rows) == payout.sessions
    sums = [sum(cents(row[column]) for row in rows) for column in ("amount", "fee", "net")]
    assert sums == [payout.revenue, payout.fees, payout.net]
    ends = [datetime.fromisoformat(row["date"]) for row in rows]
    assert ends == sorted(ends)
    known = {each.number: each for each in people[name].client.settlement.lines(payout.id, limit=100).items}
    for row in rows:
        line, ended = known.pop(row["transaction_id"]), datetime.fromisoformat(row["date"])
        assert (ended, ended.date()) == (line.ended_at.replace(microsecond=0), line.day)
        said = (row["user"], row["content"], row["type"], row["duration_seconds"])
        assert said == (line.viewer, line.titles.en, line.type, str(line.seconds))
        split = tuple(cents(row[column]) for column in ("amount", "fee", "net"))
        assert split == (line.revenue, line.fee, line.revenue - line.fee)


@then(settled("{name:Person}'s invoice says the same"))
def invoice_says(people: People, name: str) -> None:
    payout, screen = shown_payout(people[name]), people[name].at(SettlementDetails)
    download = screen.take("invoice")
    assert download.suggested_filename == f"settlement-{payout.number}-{payout.day}.pdf"
    paper = pdf_text(Path(download.path()).read_bytes())
    assert payout.number in paper
    details = people[name].client.settlement.one(payout.id)
    # Both tables end with the sums of the whole; below them stands what is paid, and what of it was carried over.
    whole = (payout.revenue, payout.fees, payout.net)
    rows = [(row.revenue, row.fees, row.net) for row in (*details.by_type, *details.by_day)] + [whole, whole]
    amounts = [amount for row in rows for amount in row] + [payout.net, *filter(None, [payout.carried_over])]
    assert Counter(re.findall(r"[\d,]+\.\d{2}(?!\d)", paper)) == Counter(
        f"{each // 100:,}.{each % 100:02d}" for each in amounts
    )


@when(settled("{name:Person} copies the number of the payout"))
def copy_number(people: People, name: str) -> None:
    people[name].page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    people[name].at(SettlementDetails).copy_number()


@then(settled("{name:Person} has the number of the payout in hand"))
def number_in_hand(people: People, name: str) -> None:
    screen = people[name].at(SettlementDetails)
    expect(screen.notice(screen.text("copying.done"))).to_be_visible()
    assert screen.page.evaluate("navigator.clipboard.readText()") == only_payout(people[name]).number


@when(settled("{name:Person} prints the payout"))
def print_payout(people: People, name: str) -> None:
    screen = people[name].at(SettlementDetails)
    screen.page.evaluate("window.print = () => { document.documentElement.dataset.printed = 'yes' }")
    screen.print()
    expect(screen.page.locator("html")).to_have_attribute("data-printed", "yes")
    screen.page.emulate_media(media="print")


@then(settled("{name:Person}'s paper has the payout, and no buttons"))
def paper_has(people: People, name: str) -> None:
    screen, payout = people[name].at(SettlementDetails), only_payout(people[name])
    expect(screen.heading).to_contain_text(payout.number)
    expect(screen.lines).to_have_count(payout.sessions)
    for shown in (screen.heading, screen.status, screen.figure("sum-net"), screen.lines, *_tables(screen)):
        expect(shown.first).to_be_visible()
    expect(screen.page.get_by_role("button").filter(visible=True)).to_have_count(0)
    expect(screen.page.get_by_role("link", name=screen.text("settlement.invoice"))).to_have_count(0)
    expect(screen.page.get_by_role("navigation")).to_have_count(0)


def _tables(screen: SettlementDetails) -> list[Locator]:
    return [screen.parts(each) for each in ("by-day", "by-type")]


@then(settled("no title in {name:Person}'s file of sessions is taken for a formula"))
def no_formula(people: People, name: str) -> None:
    titles = [row["content"] for row in csv_rows(text_of(people[name].at(SettlementDetails).take("csv")))]
    assert titles
    assert not [title for title in titles if title.startswith(("=", "+", "-", "@", "\t", "\r"))]
