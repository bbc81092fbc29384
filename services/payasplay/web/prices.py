"""Prices of a minute and lengths of time as a reader of a language writes them."""

from decimal import Decimal

from babel.numbers import format_currency

from payasplay.client.models import CURRENCY
from payasplay.i18n import localise_digits

# A price is in ten-thousandths of a euro.
_PER_EURO = 10_000
_SECONDS = 60


def price_text(price: int, locale: str) -> str:
    """A price with as many places as it needs, two at least: ``150`` is ``€0.015``, ``200`` is ``€0.02``."""
    amount = Decimal(price) / _PER_EURO
    text = format_currency(amount, CURRENCY, locale=locale, numbering_system="default", decimal_quantization=False)
    return localise_digits(text, locale)


def clock_text(seconds: int, locale: str) -> str:
    """A length of time as a player shows it: ``90`` is ``1:30``, ``3690`` is ``1:01:30``."""
    minutes, rest = divmod(seconds, _SECONDS)
    hours, minutes = divmod(minutes, _SECONDS)
    text = f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"
    return localise_digits(text, locale)
