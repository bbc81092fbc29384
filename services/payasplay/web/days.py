"""Days, months and shares in the visitor's language; days are calendar days, without a clock or a zone."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_skeleton, format_time, get_datetime_format
from babel.numbers import format_percent

from payasplay.i18n import localise_digits
from payasplay.web.prices import clock_text
from payasplay.web.visitors import Visitor

_PERCENT = {"fa": "٪"}


def day_text(day: date, locale: str) -> str:
    """A day, for example ``Feb 29, 2028``."""
    return localise_digits(format_date(day, "medium", locale=locale), locale)


def month_text(day: date, locale: str) -> str:
    """The month of a day, for example ``Feb 2028``."""
    return localise_digits(str(format_skeleton("yMMM", day, locale=locale)), locale)


def moment_text(moment: datetime, zone: str, locale: str) -> str:
    """A moment to the minute on a zone's clock; the page says once which zone that is."""
    there = moment.astimezone(ZoneInfo(zone))
    pattern = str(get_datetime_format("medium", locale=locale))
    clock = format_time(there, "short", tzinfo=ZoneInfo(zone), locale=locale)
    text = pattern.replace("{1}", format_date(there.date(), "medium", locale=locale)).replace("{0}", clock)
    return localise_digits(text, locale)


def change_text(percent: str, locale: str) -> str:
    """By how much something changed, with its sign: ``"12.5"`` is ``+12.5%``."""
    share = abs(Decimal(percent)) / 100
    sign = "+" if Decimal(percent) > 0 else "−" if Decimal(percent) < 0 else ""
    text = format_percent(share, format="#,##0.0%", locale=locale, numbering_system="default")
    # As with digits, the library writes the sign in Latin whatever the numbering system.
    return localise_digits(f"{sign}{text}", locale).replace("%", _PERCENT.get(locale, "%"))


def words_of_days(visitor: Visitor) -> dict[str, Any]:
    """What templates need to write days, moments, changes and lengths in the visitor's language."""
    locale = visitor.locale
    return {
        "day": lambda value: day_text(value, locale),
        "month": lambda value: month_text(value, locale),
        "moment_in": lambda value, zone: moment_text(value, zone, locale),
        "change": lambda value: change_text(value, locale),
        "clock": lambda value: clock_text(value, locale),
        "title": lambda titles: titles.fa if locale == "fa" else titles.en,
    }
