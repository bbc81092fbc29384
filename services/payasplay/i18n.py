"""Languages: messages by id, and numbers, money and dates as a reader of the language writes them.

Catalogues are gettext files with symbolic ids (``wallet.balance.label``), read once from ``locales/``. They are shared
by pages and mails.
"""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path

from babel import Locale
from babel.dates import format_date, format_time, get_datetime_format
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po
from babel.numbers import format_currency, format_decimal

from payasplay.money import CURRENCY

LOCALES = ("en", "fa")
DEFAULT_LOCALE = "en"
_DIGITS = {"fa": {ord("0") + value: digit for value, digit in enumerate("۰۱۲۳۴۵۶۷۸۹")}}
_FOLDER = Path(__file__).resolve().parent / "locales"


class UnknownMessage(LookupError):
    """A message id that the catalogue does not have, or has no words for."""


class Translator:
    """The messages of one language: ``translate("wallet.title")``, ``translate("greeting", name="Ada")``."""

    def __init__(self, locale: str, catalogue: Catalog) -> None:
        """Keep the catalogue of ``locale``."""
        self.locale = locale
        self.direction = Locale.parse(locale).text_direction
        self._plural_rule = Locale.parse(locale).plural_form
        self._catalogue = catalogue

    def __call__(self, message_id: str, **params: object) -> str:
        """The words for an id, its ``{placeholders}`` filled from ``params``.

        Raises:
            UnknownMessage: where the id has no words.
            KeyError: where a placeholder has no value.
        """
        words = self._words(message_id)
        return (words if isinstance(words, str) else words[0]).format(**params)

    def plural(self, message_id: str, count: int, **params: object) -> str:
        """The words for so many things; ``{count}`` is the number in the language's digits.

        Raises:
            UnknownMessage: where the id has no words, or no plural.
        """
        words = self._words(message_id)
        if isinstance(words, str):
            raise UnknownMessage(f"{message_id} has no plural in {self.locale}")
        form = words[self._form(count)]
        return form.format(count=format_number(count, self.locale), **params)

    def has(self, message_id: str) -> bool:
        """Whether the id has words."""
        message = self._catalogue.get(message_id)
        return message is not None and bool(message.string)

    def _words(self, message_id: str) -> str | tuple[str, ...]:
        message = self._catalogue.get(message_id)
        if message is None or not message.string:
            raise UnknownMessage(f"{message_id} has no words in {self.locale}")
        return message.string if isinstance(message.string, str) else tuple(message.string)

    def _form(self, count: int) -> int:
        # Both of our languages have two forms; Babel knows which numbers take the first (Unicode CLDR).
        return 0 if self._plural_rule(count) == "one" else 1


@cache
def catalogue(locale: str) -> Catalog:
    """The catalogue of a language.

    Raises:
        ValueError: where the product does not speak it, or two files have the same message.
    """
    if locale not in LOCALES:
        raise ValueError(f"not a language of the product: {locale!r}")
    whole = Catalog(locale)
    # One file a domain; a message that two of them have is a mistake, and not a matter of order.
    for path in sorted((_FOLDER / locale / "LC_MESSAGES").glob("*.po")):
        with path.open("rb") as file:
            for message in read_po(file, locale=locale, abort_invalid=True):
                if message.id and message.id in whole:
                    raise ValueError(f"{path.name} repeats the message {message.id!r}")
                whole[message.id] = message
    return whole


@cache
def translator(locale: str) -> Translator:
    """The translator of a language.

    Raises:
        ValueError: where the product does not speak it.
    """
    return Translator(locale, catalogue(locale))


def negotiate_locale(accept_language: str) -> str:
    """The best of our languages for an ``Accept-Language`` header; the default where none fits or it is malformed."""
    best, best_weight = DEFAULT_LOCALE, 0.0
    for language, weight in _preferences(accept_language):
        name = language.split("-")[0].lower()
        if name in LOCALES and weight > best_weight:
            best, best_weight = name, weight
    return best


def _preferences(header: str) -> Iterable[tuple[str, float]]:
    for part in header[:500].split(","):
        match = re.fullmatch(r"\s*([A-Za-z-]{1,35})\s*(?:;\s*q=([01](?:\.\d{0,3})?))?\s*", part)
        if match:
            yield match.group(1), float(match.group(2) or 1)


def format_number(number: int, locale: str) -> str:
    """A whole number in the language's digits, grouped."""
    return localise_digits(format_decimal(number, locale=locale, numbering_system="default"), locale)


def format_money(cents: int, locale: str) -> str:
    """Cents as an amount of euros: ``2500`` is ``€25.00`` in English and ``€ ۲۵٫۰۰`` in Persian."""
    amount = format_currency(Decimal(cents) / 100, CURRENCY, locale=locale, numbering_system="default")
    return localise_digits(amount, locale)


def format_datetime(moment: datetime, locale: str) -> str:
    """A moment to the minute, in UTC and with its zone named, for a server does not know the reader's clock."""
    utc = moment.astimezone(UTC)
    pattern = str(get_datetime_format("medium", locale=locale))
    date, time = format_date(utc, "medium", locale=locale), format_time(utc, "short", tzinfo=UTC, locale=locale)
    return localise_digits(f"{pattern.replace('{1}', date).replace('{0}', time)} UTC", locale)


def localise_digits(text: str, locale: str) -> str:
    """The text with its Latin digits in the language's own: Babel takes the separators of a numbering system only."""
    return text.translate(_DIGITS.get(locale, {}))
