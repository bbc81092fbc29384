"""How steps read days, clocks, columns and payouts out of a sentence about settlement."""

import re
from datetime import UTC, date, datetime

from parse import with_pattern
from pytest_bdd import parsers

from fixtures.language import Language
from steps.wallet_wording import code, payee, place_field, state
from steps.wording import euros, person, quoted, times

COLUMNS = {
    "date": "settlement.column.date",
    "period": "settlement.column.period",
    "sessions": "settlement.sum.sessions",
    "amount": "settlement.column.amount",
    "status": "settlement.history.status",
}
SESSION_COLUMNS = {
    "revenue": "settlement.sum.revenue",
    "content": "settlement.column.content",
    "date": "settlement.column.date",
    "length": "settlement.column.length",
    "fees": "settlement.sum.fees",
    "net": "settlement.sum.net",
}
RANGES = {"this month": "this_month", "last month": "last_month", "the last 6 months": "last_6_months"}
STATUSES = {"paid": "completed", "failed": "failed", "on its way": "processing", "on their way": "open"}
STANDINGS = {
    "is very near": "soon",
    "is due within a week": "pending",
    "is on track": "on_track",
    "is delayed": "delayed",
}
FREQUENCIES = {"weekly": "weekly", "every two weeks": "bi_weekly", "monthly": "monthly", "quarterly": "quarterly"}


@with_pattern(r"\d{1,2} [A-Z][a-z]+ \d{4}")
def day(text: str) -> date:
    """``29 February 2028``."""
    return datetime.strptime(text, "%d %B %Y").replace(tzinfo=UTC).date()


@with_pattern(r"\d{1,2} [A-Z][a-z]+ \d{4} \d{2}:\d{2}")
def moment(text: str) -> datetime:
    """``29 February 2028 23:59``, on a clock that the step knows."""
    return datetime.strptime(text, "%d %B %Y %H:%M")  # noqa: DTZ007 (the step adds whose clock it is)


@with_pattern(r"€[\d.,]+(?:(?:, | and )€[\d.,]+)*")
def amounts(text: str) -> list[int]:
    """``€1.00, €2.00 and €3.00`` as cents."""
    return [euros(each) for each in re.findall(r"€[\d,]*\.\d{2}", text)]


@with_pattern(r"\d+(?:(?:, | and )\d+)+")
def counts(text: str) -> list[int]:
    """``1, 0 and 2``."""
    return [int(each) for each in re.findall(r"\d+", text)]


@with_pattern("this month|last month|the last 6 months")
def days(text: str) -> str:
    """Which days (see ``RANGES``)."""
    return RANGES[text]


@with_pattern("date|period|sessions|amount|status")
def column(text: str) -> str:
    """A column of the payouts (see ``COLUMNS``)."""
    return COLUMNS[text]


@with_pattern("revenue|content|date|length|fees|net")
def session_column(text: str) -> str:
    """A column of the sessions of a payout (see ``SESSION_COLUMNS``)."""
    return SESSION_COLUMNS[text]


@with_pattern("paid|failed|on its way|on their way")
def status(text: str) -> str:
    """How a payout stands (see ``STATUSES``)."""
    return STATUSES[text]


@with_pattern("first|second")
def payout_try(text: str) -> int:
    """Which of several tries to pay out, counted from one."""
    return ("first", "second").index(text) + 1


@with_pattern("is very near|is due within a week|is on track|is delayed")
def standing(text: str) -> str:
    """How the next settlement stands (see ``STANDINGS``)."""
    return STANDINGS[text]


@with_pattern("weekly|every two weeks|monthly|quarterly")
def frequency(text: str) -> str:
    """How often (see ``FREQUENCIES``)."""
    return FREQUENCIES[text]


@with_pattern(
    "how often he is paid|the minimum|the time zone|the country|the tax number|the VAT number"
    "|the mails about (?:paid|failed) payouts"
)
def setting(text: str) -> str:
    """One of the settings, as people call it."""
    return text


@with_pattern("no payout|1 payout")
def payouts(text: str) -> int:
    """How many payouts."""
    return 0 if text == "no payout" else 1


def settled(pattern: str) -> parsers.cfparse:
    """A step's sentence about settlement."""
    return parsers.cfparse(
        pattern,
        extra_types={
            "Person": person,
            "Quoted": quoted,
            "Euros": euros,
            "Day": day,
            "Moment": moment,
            "Amounts": amounts,
            "Counts": counts,
            "Days": days,
            "Column": column,
            "SessionColumn": session_column,
            "Times": times,
            "Status": status,
            "Standing": standing,
            "Try": payout_try,
            "Frequency": frequency,
            "Setting": setting,
            "Payouts": payouts,
            "Payee": payee,
            "PlaceField": place_field,
            "Code": code,
            "State": state,
        },
    )


def percent(language: Language, text: str) -> str:
    """``+25.0%`` as the page writes it in a language."""
    if language.code == "en":
        return text
    return text.translate(str.maketrans("0123456789.%", "۰۱۲۳۴۵۶۷۸۹٫٪"))
