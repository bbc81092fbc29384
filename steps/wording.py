"""How steps read amounts, names and lists out of a sentence."""

import re
from decimal import Decimal

from parse import with_pattern
from pytest_bdd import parsers


@with_pattern(r"€[\d,]+\.\d{2}")
def euros(text: str) -> int:
    """``€1,000.00`` as cents."""
    return int(text.replace("€", "").replace(",", "").replace(".", ""))


@with_pattern(r"€\d+\.\d{2,4}")
def price(text: str) -> str:
    """A minute's price such as ``€0.015``, with the four decimal places that the platform writes."""
    return f"{Decimal(text.removeprefix('€')):.4f}"


@with_pattern(r"video|audio|learning|entertainment")
def kind(text: str) -> str:
    """What a content is."""
    return text


@with_pattern(r"[A-Z][a-z]+")
def person(text: str) -> str:
    """The name of somebody in the scenario."""
    return text


@with_pattern(r"[^\"]*")
def quoted(text: str) -> str:
    """Whatever stands between quotation marks, also nothing."""
    return text


@with_pattern(r"\d{4}")
def digits(text: str) -> str:
    """The last four digits of a card."""
    return text


@with_pattern(r"once|twice|\d+ times")
def times(text: str) -> int:
    """How often something was."""
    return {"once": 1, "twice": 2}.get(text) or int(text.removesuffix(" times"))


def starting_with(words: str) -> re.Pattern[str]:
    """A pattern for a text that begins with these words, as a field's description begins with what is wrong."""
    return re.compile(f"^{re.escape(words)}")


def sentence(pattern: str) -> parsers.cfparse:
    """A step's sentence with ``{amount:Euros}``, ``{name:Person}``, ``{number:Times}`` and the like in it."""
    return parsers.cfparse(
        pattern,
        extra_types={
            "Euros": euros,
            "Person": person,
            "Quoted": quoted,
            "Price": price,
            "Kind": kind,
            "Digits": digits,
            "Times": times,
        },
    )
