"""Money is an integer of cents, and its text is exact."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from payasplay.money import Amount, AmountInput, format_amount, parse_amount


class Bill(BaseModel):
    amount: AmountInput


class Receipt(BaseModel):
    amount: Amount


@given(st.integers(-(10**11), 10**11))
def test_what_is_written_is_read_back(cents: int):
    assert parse_amount(format_amount(cents)) == cents


@pytest.mark.parametrize(
    "text",
    ["", "12", "12.5", "12.500", "12,50", " 12.50", "12.50 ", "+1.00", "1e2", "1_0.00", "１２.５０", "12.50\n", "NaN"],
)
def test_anything_else_is_refused(text: str):
    with pytest.raises(ValueError, match="two decimal places"):
        parse_amount(text)


@pytest.mark.parametrize("value", [12, 12.5, True, None, [], {}, "12.5"])
def test_a_request_takes_an_amount_as_text_alone(value: object):
    with pytest.raises(ValidationError, match="two decimal places"):
        Bill(amount=value)


def test_an_answer_writes_cents_as_text():
    assert Receipt(amount=-205).model_dump(mode="json") == {"amount": "-2.05"}
