"""Amounts as people type them: any of our digits, any usual separator, turned into cents without guessing."""

import re

from payasplay.i18n import LOCALES

_PERSIAN_AND_ARABIC = {ord(c): str(i % 10) for i, c in enumerate("۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩")}
_INVISIBLE = re.compile("[\u200c\u200e\u200f\u061c\u2066-\u2069]")
_CURRENCY = re.compile(r"€|EUR|یورو", re.IGNORECASE)
_SPACES = re.compile(r"[\s\u00a0\u202f]+")
_NUMBER = re.compile(r"(-?)([0-9][0-9.,٬٫/،]*)")
_SEPARATORS = re.compile(r"[.,٬٫/،]")
# Persian keyboards have no ٫ at hand; a slash is the usual stand-in.
_ALWAYS_DECIMAL = {"en": ".٫", "fa": ".٫/"}
_NEVER_DECIMAL = "٬"
_LONGEST = 10
_GROUP = 3
_PLACES = 2


class NotAnAmount(ValueError):
    """Text that is no amount of euros and cents, or could be two different ones."""


class AmountTooLarge(ValueError):
    """More digits than the platform has for an amount."""


def parse_money(text: str, locale: str) -> int:
    """Read what a person typed as cents.

    Accepted are Latin, Persian and Arabic digits, a decimal point, comma or ``٫`` with one or two places after it,
    groups of three with any other separator, the euro sign, and a minus (so that the rule about the smallest amount can
    answer it). A comma or a point with three digits after it is a group where the language groups with it.

    Args:
        text: for example ``"25"``, ``"25,00"``, ``"€1,000.50"``, ``"۲۵٫۰۰"``.
        locale: the language of the page.

    Raises:
        NotAnAmount: where it is anything else; nothing is rounded or guessed.
        AmountTooLarge: where it has more than ten digits before the decimals.
    """
    if locale not in LOCALES:
        raise ValueError(f"not a language of the product: {locale!r}")
    plain = _INVISIBLE.sub("", text.translate(_PERSIAN_AND_ARABIC)).replace("\u2212", "-")
    plain = _CURRENCY.sub("", plain, count=1).strip()
    plain = _join_groups(plain)
    match = _NUMBER.fullmatch(plain)
    if not match:
        raise NotAnAmount(f"not an amount: {text!r}")
    euros, places = _split(match.group(2), locale)
    if len(euros.lstrip("0")) > _LONGEST:
        raise AmountTooLarge(f"too many digits: {text!r}")
    cents = int(euros) * 100 + int(places.ljust(_PLACES, "0"))
    return -cents if match.group(1) else cents


def _join_groups(plain: str) -> str:
    # A space may part groups of three ("1 000"), and a sign from its number, and nothing else.
    pieces = _SPACES.split(plain)
    if len(pieces) > 1 and pieces[0] == "-":
        pieces = ["-" + pieces[1], *pieces[2:]]
    if len(pieces) == 1:
        return pieces[0]
    inner = all(re.fullmatch(r"\d{3}", piece) for piece in pieces[1:-1])
    if not (re.fullmatch(r"-?\d{1,3}", pieces[0]) and inner and re.fullmatch(r"\d{3}([.,٫/]\d{1,2})?", pieces[-1])):
        raise NotAnAmount(f"not an amount: {plain!r}")
    return "".join(pieces)


def _split(number: str, locale: str) -> tuple[str, str]:
    separators = _SEPARATORS.findall(number)
    if not separators:
        return number, ""
    last = separators[-1]
    head, _, tail = number.rpartition(last)
    if _is_decimal(last, tail, separators, locale):
        return _whole(head), tail
    return _whole(number), ""


def _is_decimal(last: str, tail: str, separators: list[str], locale: str) -> bool:
    fits = 1 <= len(tail) <= _PLACES and separators.count(last) == 1 and last != _NEVER_DECIMAL
    if last in _ALWAYS_DECIMAL[locale] and not fits:
        raise NotAnAmount(f"{tail!r} are not cents")
    if last == "/" and locale != "fa":
        raise NotAnAmount("a slash is a decimal separator in Persian only")
    return fits


def _whole(number: str) -> str:
    groups = _SEPARATORS.split(number)
    kinds = set(_SEPARATORS.findall(number))
    well_formed = 1 <= len(groups[0]) <= _GROUP and all(len(group) == _GROUP for group in groups[1:])
    if kinds and (len(kinds) > 1 or kinds <= {"٫", "/"} or not well_formed):
        raise NotAnAmount(f"not grouped in threes: {number!r}")
    return "".join(groups)
