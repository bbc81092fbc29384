"""What people type as an amount, and what it is in cents."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from payasplay.i18n import LOCALES, format_money
from payasplay.web.money_input import AmountTooLarge, NotAnAmount, parse_money

EVERYWHERE = [
    ("25", 2500),
    ("25.00", 2500),
    ("25,00", 2500),
    ("25.5", 2550),
    ("25,5", 2550),
    (" 25 ", 2500),
    ("025", 2500),
    ("0", 0),
    ("0,05", 5),
    ("۲۵", 2500),
    ("۲۵٫۰۰", 2500),
    ("۲۵.۰۰", 2500),
    ("٢٥٫٥", 2550),
    ("€25", 2500),
    ("25 €", 2500),
    ("EUR 25.00", 2500),
    ("۲۵ یورو", 2500),
    ("1,000", 100_000),
    ("1,000.50", 100_050),
    ("1.000,50", 100_050),
    ("1 000", 100_000),
    ("1 000,50", 100_050),
    ("1\u00a0000.50", 100_050),
    ("۱٬۰۰۰", 100_000),
    ("۱٬۰۰۰٫۵۰", 100_050),
    ("۱٬۲۳۴٬۵۶۷٫۸۹", 123_456_789),
    ("-5", -500),
    ("−5,25", -525),
    ("- 5", -500),
    ("9999999999.99", 999_999_999_999),
]
NOWHERE = [
    *("", " ", "abc", "€", "-", ".", ",", "٫", "25.", "25,", ".5", "25.000", "25,0000", "25.5.5", "25,5,5", "1,00,00"),
    *("1,0000", "10,00,000", "1.000", "1.000.000", "1,000,00", "12,34,56", "1٬00", "1٬0000", "25٫000", "1٫000٫000"),
    *("--5", "5-", "+5", "1e3", "0x10", "2 5", "1 0000", "1 00", "25 00", "1 000 5", "NaN", "inf", "२५", "１２"),
    *("25€€", "2½", "25\n00", "1_000", "25;DROP", "<b>25</b>"),
]


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize(("text", "cents"), EVERYWHERE)
def test_amounts(text: str, cents: int, locale: str) -> None:
    assert parse_money(text, locale) == cents


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("text", NOWHERE)
def test_what_is_no_amount_is_not_guessed(text: str, locale: str) -> None:
    with pytest.raises(NotAnAmount):
        parse_money(text, locale)


def test_a_slash_is_a_decimal_separator_in_persian_only() -> None:
    assert parse_money("۲۵/۵۰", "fa") == 2550
    with pytest.raises(NotAnAmount):
        parse_money("25/50", "en")


@pytest.mark.parametrize("text", ["10000000000", "99,999,999,999.00", "۹" * 30])
def test_more_digits_than_an_amount_has(text: str) -> None:
    with pytest.raises(AmountTooLarge):
        parse_money(text, "en")


@pytest.mark.parametrize("locale", LOCALES)
@given(cents=st.integers(min_value=0, max_value=999_999_999_999))
def test_what_we_write_we_can_read(locale: str, cents: int) -> None:
    assert parse_money(format_money(cents, locale), locale) == cents


@pytest.mark.parametrize("locale", LOCALES)
@given(text=st.text(alphabet="0123456789۰۱۲۳ .,٬٫/-€،", max_size=14))
def test_anything_else_is_an_amount_or_a_known_refusal(locale: str, text: str) -> None:
    with contextlib.suppress(NotAnAmount, AmountTooLarge):
        assert isinstance(parse_money(text, locale), int)
