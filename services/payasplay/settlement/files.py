"""Settlements as files for spreadsheets (CSV, RFC 4180): what the pages show, all of it, to the cent.

Nothing in them runs: a text that a spreadsheet would take for a formula gets an apostrophe before it.
"""

import csv
import io
from collections.abc import Iterable, Sequence
from zoneinfo import ZoneInfo

from payasplay.money import format_amount
from payasplay.settlement.schemas import LineOut, SettlementOut
from payasplay.wallet.history import harmless

# The moment is the partner's, with its offset (ISO 8601); amounts are decimals with a point, in euros.
LINE_COLUMNS = ("transaction_id", "date", "user", "content", "type", "duration_seconds", "amount", "fee", "net")
HISTORY_COLUMNS = (
    *("settlement_id", "date", "status", "period_start", "period_end"),
    *("sessions", "amount", "fees", "net", "currency"),
)


def lines_csv(lines: Iterable[LineOut], time_zone: str, locale: str) -> str:
    """The sessions of a settlement, the earliest first, with a line of names and none of sums."""
    zone = ZoneInfo(time_zone)
    return _csv(
        LINE_COLUMNS,
        (
            (
                each.number,
                each.ended_at.astimezone(zone).isoformat(timespec="seconds"),
                each.viewer,
                harmless(each.titles.fa if locale == "fa" else each.titles.en),
                each.type,
                str(each.seconds),
                *map(format_amount, (each.revenue, each.fee, each.net)),
            )
            for each in lines
        ),
    )


def history_csv(settlements: Iterable[SettlementOut]) -> str:
    """Settlements, newest first, with a line of names."""
    return _csv(
        HISTORY_COLUMNS,
        (
            (
                each.number,
                each.day.isoformat(),
                each.status,
                each.period.first_day.isoformat(),
                each.period.last_day.isoformat(),
                str(each.sessions),
                *map(format_amount, (each.revenue, each.fees, each.net)),
                each.currency,
            )
            for each in settlements
        ),
    )


def _csv(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(columns)
    writer.writerows(rows)
    return file.getvalue()
