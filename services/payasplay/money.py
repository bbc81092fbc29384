"""Money: euro amounts as integers of minor units (cents), never floats.

In JSON an amount is a decimal string with two places (``"12.50"``); everywhere else it is an ``int`` of cents.
"""

import re
from typing import Annotated

from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema
from pydantic_core import PydanticCustomError

CURRENCY = "EUR"
# Ten digits before the point: beyond any amount the platform moves, and far inside a 64-bit integer.
_DECIMAL = re.compile(r"-?\d{1,10}\.\d{2}")


def parse_amount(text: str) -> int:
    """Read a decimal string with exactly two places as cents.

    Args:
        text: for example ``"12.50"`` or ``"-2.00"``.

    Returns:
        The amount in cents.

    Raises:
        ValueError: where the text is anything else; nothing is rounded or guessed.
    """
    # fullmatch and ASCII digits only: int() would also read "１２" or "1_2".
    if not _DECIMAL.fullmatch(text) or not text.isascii():
        raise ValueError(f"not an amount with two decimal places: {text!r}")
    return int(text.replace(".", ""))


def format_amount(cents: int) -> str:
    """Write cents as a decimal string with two places: ``1250`` becomes ``"12.50"``."""
    sign = "-" if cents < 0 else ""
    return f"{sign}{abs(cents) // 100}.{abs(cents) % 100:02d}"


def _read(value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value  # already cents: set by our own code, JSON numbers are refused by the schema below
    if not isinstance(value, str):
        raise PydanticCustomError("not_an_amount", "An amount is a text with two decimal places")
    try:
        return parse_amount(value)
    except ValueError:
        raise PydanticCustomError("not_an_amount", "An amount is a text with two decimal places") from None


def _read_json(value: object) -> int:
    if not isinstance(value, str):
        raise PydanticCustomError("not_an_amount", "An amount is a text with two decimal places")
    return _read(value)


_SCHEMA = {"type": "string", "pattern": r"^-?\d{1,10}\.\d{2}$", "examples": ["12.50"]}

# An answer's amount: cents in Python, a decimal string in JSON.
Amount = Annotated[int, BeforeValidator(_read), PlainSerializer(format_amount, str), WithJsonSchema(_SCHEMA)]
# A request's amount: only the decimal string is accepted.
AmountInput = Annotated[int, BeforeValidator(_read_json), PlainSerializer(format_amount, str), WithJsonSchema(_SCHEMA)]
