"""The arithmetic of charges: exact, rounded once, and its parts always add up."""

from decimal import ROUND_HALF_EVEN, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from payasplay.playback.prices import (
    cents_for,
    charge_for,
    fee_of,
    format_price,
    minute_in_cents,
    parse_price,
    seconds_for,
)

prices = st.integers(1, 1_000_000)
seconds = st.integers(0, 86_400)
cents = st.integers(0, 10_000_000)
shares = st.integers(0, 10_000)


def rounded(exact: Decimal) -> int:
    return int(exact.quantize(Decimal(1), ROUND_HALF_EVEN))


@given(price=prices, played=seconds)
def test_a_charge_is_the_exact_cost_rounded_half_even(price: int, played: int):
    assert charge_for(price, played) == rounded(Decimal(price) * played / 6000)


@given(charge=cents, basis_points=shares)
def test_a_fee_is_its_share_rounded_half_even_and_never_more_than_the_charge(charge: int, basis_points: int):
    fee = fee_of(charge, basis_points)
    assert fee == rounded(Decimal(charge) * basis_points / 10_000)
    assert 0 <= fee <= charge


@given(price=prices, money=cents)
def test_money_pays_for_its_seconds_and_not_for_one_more(price: int, money: int):
    paid = seconds_for(price, money)
    assert price * paid <= money * 6000 < price * (paid + 1)
    assert charge_for(price, paid) <= money


@given(price=prices, played=seconds)
def test_the_fewest_cents_for_some_seconds_pay_for_them(price: int, played: int):
    needed = cents_for(price, played)
    assert seconds_for(price, needed) >= played
    assert needed == 0 or seconds_for(price, needed - 1) < played
    assert charge_for(price, played) <= needed


@given(price=prices, first=seconds, second=seconds)
def test_more_seconds_never_cost_less(price: int, first: int, second: int):
    shorter, longer = sorted((first, second))
    assert charge_for(price, shorter) <= charge_for(price, longer)


@given(price=prices)
def test_a_price_survives_its_text(price: int):
    assert parse_price(format_price(price)) == price


@pytest.mark.parametrize(
    ("price", "played", "charge"),
    [(100, 30, 0), (100, 90, 2), (100, 150, 2), (100, 210, 4), (150, 59, 1), (150, 60, 2), (200, 90, 3), (80, 600, 8)],
)
def test_known_charges(price: int, played: int, charge: int):
    assert charge_for(price, played) == charge


@pytest.mark.parametrize(("price", "needed"), [(150, 2), (200, 2), (201, 3), (1, 1)])
def test_a_minute_needs_whole_cents(price: int, needed: int):
    assert minute_in_cents(price) == needed


@pytest.mark.parametrize("text", ["0.015", "0.01500", "1", "-0.0150", "٠.0150", " 0.0150", "1e-2", "0,0150", ""])
def test_what_is_not_a_price_is_refused(text: str):
    with pytest.raises(ValueError, match="not a price"):
        parse_price(text)
