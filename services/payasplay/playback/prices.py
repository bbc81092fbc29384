"""Prices per minute and what seconds cost: integers of a ten-thousandth of a euro, exact arithmetic.

Catalogue prices are fractions of a cent (0.015 € a minute), which cents cannot hold: 0.015 € is ``150`` here. In JSON a
price is a decimal string with four places (``"0.0150"``). A charge is in cents again, rounded once, half to even
(rule: "billed per second, rounded once, half-even, to the cent, when the session stops").
"""

import re
from typing import Annotated

from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema
from pydantic_core import PydanticCustomError

PLACES = 4
PER_CENT = 100
_SECONDS = 60
# A price of 1 for one second is 1/6000 of a cent.
_PER_CENT_SECOND = PER_CENT * _SECONDS
_BASIS_POINTS = 10_000
_DECIMAL = re.compile(r"\d{1,6}\.\d{4}")


def parse_price(text: str) -> int:
    """Read a decimal string with exactly four places as ten-thousandths of a euro.

    Raises:
        ValueError: where the text is anything else; nothing is rounded or guessed.
    """
    if not _DECIMAL.fullmatch(text) or not text.isascii():
        raise ValueError(f"not a price with four decimal places: {text!r}")
    return int(text.replace(".", ""))


def format_price(price: int) -> str:
    """Write a price as a decimal string with four places: ``150`` becomes ``"0.0150"``."""
    return f"{price // 10**PLACES}.{price % 10**PLACES:0{PLACES}d}"


def divide_half_even(dividend: int, divisor: int) -> int:
    """Divide two integers that are not negative, and round to the nearest one; from the middle, to the even one."""
    quotient, rest = divmod(dividend, divisor)
    doubled = 2 * rest
    return quotient + (doubled > divisor or (doubled == divisor and quotient % 2 == 1))


def charge_for(price: int, seconds: int) -> int:
    """What so many seconds cost, in cents, rounded once."""
    return divide_half_even(price * seconds, _PER_CENT_SECOND)


def seconds_for(price: int, cents: int) -> int:
    """How many whole seconds so many cents pay for.

    By the exact cost and not by the rounded charge: the charge for these seconds is never above ``cents``, and one
    second more would cost more than is there.
    """
    return cents * _PER_CENT_SECOND // price


def cents_for(price: int, seconds: int) -> int:
    """The fewest cents that pay for so many seconds."""
    return -(-price * seconds // _PER_CENT_SECOND)


def minute_in_cents(price: int) -> int:
    """The fewest cents that pay for one minute."""
    return cents_for(price, _SECONDS)


def fee_of(charge: int, basis_points: int) -> int:
    """The platform's part of a charge in cents, rounded once, half to even; the partner gets the rest."""
    return divide_half_even(charge * basis_points, _BASIS_POINTS)


def _read(value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value  # ten-thousandths already: set by our own code, JSON numbers are refused below
    return _read_json(value)


def _read_json(value: object) -> int:
    if isinstance(value, str):
        try:
            return parse_price(value)
        except ValueError:
            raise _not_a_price() from None
    raise _not_a_price()


def _not_a_price() -> PydanticCustomError:
    return PydanticCustomError("not_an_amount", "A price is a text with four decimal places")


_SCHEMA = {"type": "string", "pattern": r"^\d{1,6}\.\d{4}$", "examples": ["0.0150"]}

# An answer's price: ten-thousandths of a euro in Python, a decimal string in JSON.
Price = Annotated[int, BeforeValidator(_read), PlainSerializer(format_price, str), WithJsonSchema(_SCHEMA)]
# A request's price: only the decimal string is accepted.
PriceInput = Annotated[int, BeforeValidator(_read_json), PlainSerializer(format_price, str), WithJsonSchema(_SCHEMA)]
