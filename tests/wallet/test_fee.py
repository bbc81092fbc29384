"""What a withdrawal costs: integers all the way, half a cent to the even one."""

from decimal import ROUND_HALF_EVEN, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from payasplay.withdrawals.service import fee_of


@pytest.mark.parametrize(
    ("amount", "fee"),
    [(1_000, 100), (5_000, 100), (5_025, 100), (5_075, 102), (5_125, 102), (10_000, 200), (20_000, 400), (10_025, 200)],
)
def test_known_fees(database: None, amount: int, fee: int):
    assert fee_of(amount) == fee


@given(st.integers(min_value=1_000, max_value=10**12))
def test_the_fee_is_two_percent_rounded_to_even_and_at_least_a_euro(database: None, amount: int):
    exact = (Decimal(amount) / 50).quantize(Decimal(1), ROUND_HALF_EVEN)
    assert fee_of(amount) == max(int(exact), 100)


@given(st.integers(min_value=1_000, max_value=10**12))
def test_something_always_arrives_and_a_larger_amount_never_costs_less(database: None, amount: int):
    assert 0 < fee_of(amount) < amount
    assert fee_of(amount) <= fee_of(amount + 1)
