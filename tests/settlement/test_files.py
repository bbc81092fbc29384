"""The invoice and the files: read back, they say what the page says, to the cent, in both languages."""

import csv
import io
import re
from datetime import UTC, date, datetime

import pytest
from pypdf import PdfReader

from payasplay.i18n import format_money
from payasplay.money import format_amount, parse_amount
from payasplay.settlement import files, invoice
from payasplay.settlement.schemas import SettlementDetailOut
from tests.settlement.conftest import Earner, complete

WHOM = invoice.Recipient("Kian", "kian@example.test", "DE811569869", "12/345/67890", "DE")


@pytest.fixture
def made(earner: Earner) -> SettlementDetailOut:
    earner.choose(time_zone="Asia/Tehran")
    for day, charge, kind in ((3, 1_255, "audio"), (3, 2_345, "video"), (9, 3_105, "video"), (31, 45, "learning")):
        earner.earn(datetime(2026, 3, day, 12, tzinfo=UTC), charge, count=3, kind=kind, title="=1+1;گفت‌وگو")
    earner.at(datetime(2026, 4, 1, tzinfo=UTC))
    earner.run()
    complete(earner.payouts()[0])
    return earner.detail(earner.settlements()[0])


def text_of(pdf: bytes) -> str:
    reader = PdfReader(io.BytesIO(pdf))
    return "\n".join(page.extract_text() for page in reader.pages)


def test_the_invoice_says_what_the_settlement_says(earner: Earner, made: SettlementDetailOut):
    said = text_of(invoice.pdf(made, WHOM, "en"))
    assert (made.revenue, made.net) == (20_250, earner.books().paid)
    for needed in (made.number, "DE811569869", made.destination.label, "Asia/Tehran", "Mar 1, 2026 to Mar 31, 2026"):
        assert needed in said
    totals = [format_money(cents, "en") for cents in (made.revenue, made.fees, made.net)]
    assert len(re.findall(r"Total\s+12\s+" + r"\s+".join(map(re.escape, totals)), said)) == 2
    assert f"Amount of the payout: {format_money(earner.books().paid, 'en')}" in said


def test_its_tables_add_up_to_its_totals(made: SettlementDetailOut):
    rows = re.findall(
        r"^(.+?)\s+(\d+)\s+€([\d,.]+)\s+€([\d,.]+)\s+€([\d,.]+)$", text_of(invoice.pdf(made, WHOM, "en")), re.M
    )
    numbers = [[parse_amount(cell.replace(",", "")) for cell in row[2:]] for row in rows]
    labels = [row[0] for row in rows]
    ends = [index for index, label in enumerate(labels) if label == "Total"]
    assert len(ends) == 2
    begins = 0
    for end in ends:
        assert [sum(column) for column in zip(*numbers[begins:end], strict=True)] == numbers[end]
        begins = end + 1


def test_in_persian_it_is_shaped_and_has_the_same_totals(earner: Earner, made: SettlementDetailOut):
    said = text_of(invoice.pdf(made, WHOM, "fa"))
    digits = str.maketrans("۰۱۲۳۴۵۶۷۸۹", "0123456789")
    found = re.sub(r"[^\d٫]", " ", said.translate(digits)).replace("٫", ".").split()
    for cents in (made.revenue, made.fees, made.net, earner.books().paid):
        assert format_amount(cents) in found
    assert "?" not in said


def test_a_month_of_days_goes_on_to_a_second_page(earner: Earner):
    for day in range(1, 32):
        earner.earn(datetime(2026, 3, day, 12, tzinfo=UTC), 500 + day)
    earner.at(datetime(2026, 4, 1, tzinfo=UTC))
    earner.run()
    long = earner.detail(earner.settlements()[0])
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(invoice.pdf(long, WHOM, "en"))).pages]
    numbers = re.findall(rf"{long.number} – page (\d)", "\n".join(pages))
    assert (len(pages), numbers) == (2, ["1", "2"])
    days = re.findall(r"^(Mar \d+), 2026\s+1\s+€(\d\.\d\d)", "\n".join(pages), re.M)
    assert days == [(f"Mar {day}", format_amount(500 + day)) for day in range(1, 32)]


def test_the_same_settlement_gives_the_same_file(made: SettlementDetailOut):
    assert invoice.pdf(made, WHOM, "en") == invoice.pdf(made, WHOM, "en")


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_the_file_of_sessions_has_every_column_and_adds_up(earner: Earner, made: SettlementDetailOut):
    rows = rows_of(files.lines_csv(earner.lines(made), made.time_zone, "en"))
    assert tuple(rows[0]) == files.LINE_COLUMNS
    assert len(rows) == made.sessions == 12
    sums = {name: sum(parse_amount(row[name]) for row in rows) for name in ("amount", "fee", "net")}
    assert sums == {"amount": made.revenue, "fee": made.fees, "net": made.net}
    for row, line in zip(rows, earner.lines(made), strict=True):
        assert (row["transaction_id"], row["user"], row["type"]) == (line.number, line.viewer, line.type)
        assert datetime.fromisoformat(row["date"]) == line.ended_at
        assert row["date"].endswith("+03:30")
        assert row["duration_seconds"] == str(line.seconds)


def test_no_spreadsheet_runs_what_somebody_named_a_film(earner: Earner, made: SettlementDetailOut):
    rows = rows_of(files.lines_csv(earner.lines(made), made.time_zone, "en"))
    assert rows
    for row in rows:
        assert row["content"] == "'=1+1;گفت‌وگو"
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row.values())


def test_no_viewer_is_told_in_clear(earner: Earner, made: SettlementDetailOut):
    lines = earner.lines(made)
    assert lines
    for line in lines:
        assert re.fullmatch(r"[0-9a-f]{4}••••[0-9a-f]{4}", line.viewer)


def test_the_file_of_settlements_says_what_the_page_says(earner: Earner, made: SettlementDetailOut):
    (row,) = rows_of(files.history_csv(earner.settlements()))
    assert tuple(row) == files.HISTORY_COLUMNS
    assert (row["settlement_id"], row["status"], row["sessions"]) == (made.number, "completed", "12")
    assert [parse_amount(row[name]) for name in ("amount", "fees", "net")] == [made.revenue, made.fees, made.net]
    assert row["period_end"] == date(2026, 3, 31).isoformat()


def test_days_and_types_add_up_to_the_settlement(made: SettlementDetailOut):
    for parts in (made.by_day, made.by_type):
        for name in ("sessions", "revenue", "fees", "net"):
            assert sum(getattr(part, name) for part in parts) == getattr(made, name)
    assert [part.day.day for part in made.by_day] == [3, 9, 31]
    assert {part.type for part in made.by_type} == {"audio", "learning", "video"}
