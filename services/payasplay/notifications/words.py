"""The words of a notification: a message of the catalogue in the reader's language, filled with what happened.

What a value is follows from the last word of its name: ``net_amount`` is money in cents, ``period_end`` a date, both
as text. Everything else is shown as it is.
"""

import unicodedata
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import NamedTuple

from babel.dates import format_date

from payasplay.i18n import (
    LOCALES,
    Translator,
    format_datetime,
    format_money,
    format_number,
    localise_digits,
    translator,
)
from payasplay.notifications.schemas import NotificationKind

_Format = Callable[[str, Translator], str]


class Words(NamedTuple):
    """What a reader reads."""

    title: str
    text: str


def _money(value: str, translate: Translator) -> str:
    return format_money(int(value), translate.locale)


def _number(value: str, translate: Translator) -> str:
    return format_number(int(value), translate.locale)


def _moment(value: str, translate: Translator) -> str:
    if "T" in value:
        return format_datetime(datetime.fromisoformat(value), translate.locale)
    return localise_digits(format_date(date.fromisoformat(value), "medium", translate.locale), translate.locale)


def _reason(value: str, translate: Translator) -> str:
    return translate(value) if translate.has(value) else value


def _as_it_is(value: str, _translate: Translator) -> str:
    # One line, whatever somebody named their content: a title becomes the subject of a mail.
    return " ".join(value.split())


_FORMATS: dict[str, _Format] = {
    **dict.fromkeys(
        ("amount", "balance", "threshold", "price", "cost", "fee", "fees", "net", "total", "minimum"), _money
    ),
    **dict.fromkeys(("count", "minutes", "seconds", "hours", "days", "sessions", "attempts"), _number),
    **dict.fromkeys(("date", "at", "from", "until", "start", "end"), _moment),
    "reason": _reason,
}


def _format_of(name: str) -> _Format:
    return _FORMATS.get(name.rsplit("_", 1)[-1], _as_it_is)


def words(kind: NotificationKind | str, variant: str, params: Mapping[str, str], locale: str) -> Words:
    """What a reader of a language reads.

    Raises:
        UnknownMessage: the catalogue has no such message.
        KeyError: the message needs a value that is not given.
        ValueError: a value is not what its name says.
    """
    translate = translator(locale)
    values = {name: _format_of(name)(value, translate) for name, value in params.items()}
    message = f"notification.{kind}.{variant}"
    return Words(translate(f"{message}.title", **values), translate(f"{message}.text", **values))


def search_texts(kind: NotificationKind | str, variant: str, params: Mapping[str, str]) -> dict[str, str]:
    """What a search looks through, by language.

    Raises:
        UnknownMessage, KeyError, ValueError: the message or its values are not right in one of the languages.
    """
    return {locale: searchable(" ".join(words(kind, variant, params, locale))) for locale in LOCALES}


def searchable(text: str) -> str:
    """A text as a search compares it: without case, signs of width and direction, and with one kind of digits."""
    plain = unicodedata.normalize("NFKC", text).casefold().translate(_ALIKE)
    digits = "".join(str(unicodedata.digit(sign)) if sign.isdigit() else sign for sign in plain)
    return " ".join(digits.split())


# Arabic letters as Persian ones, the decimal sign as a point, the non-joiner as a space, marks of direction as nothing.
_ALIKE = {
    ord("ي"): "ی",
    ord("ك"): "ک",
    ord("٫"): ".",
    ord("٬"): ",",
    0x200C: " ",
    **dict.fromkeys((0x200E, 0x200F, 0x061C, *range(0x202A, 0x202F), *range(0x2066, 0x206A))),
}
