"""Amounts in forms: read in the visitor's language, shown as the visitor would type them."""

from payasplay.client.models import format_amount
from payasplay.i18n import localise_digits
from payasplay.web.forms import Form
from payasplay.web.money_input import AmountTooLarge, NotAnAmount, parse_money

_LARGEST = "9999999999.99"


def read_amount(form: Form, name: str, locale: str) -> int:
    """The amount of a field in cents; 0 where the form says what is wrong with it."""
    if name in form.faults:
        return 0
    try:
        cents = parse_money(form.values[name], locale)
    except NotAnAmount:
        form.blame(name, "not_an_amount")
        return 0
    except AmountTooLarge:
        form.blame(name, "too_large", maximum=_LARGEST)
        return 0
    return cents


def typed(cents: int, locale: str) -> str:
    """An amount as somebody types it in a language."""
    text = format_amount(cents)
    return localise_digits(text.replace(".", "٫") if locale == "fa" else text, locale)
