"""What an error of the payment provider means: the card was refused, or nobody knows yet whether it was charged."""

import pytest
import stripe

from payasplay.errors import PaymentProviderUnavailable
from payasplay.payments import provider


@pytest.mark.parametrize(
    "error",
    [
        stripe.IdempotencyError("This key came with other parameters before.", http_status=400),
        stripe.InvalidRequestError("Another request of this key is at work.", None, http_status=409),
        stripe.RateLimitError("Too many requests.", http_status=429),
        stripe.APIError("It broke.", http_status=500),
        stripe.APIConnectionError("Nobody answers."),
    ],
)
def test_what_refuses_nothing_is_no_decline(error):
    with pytest.raises(PaymentProviderUnavailable):
        provider._declined(error)


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (stripe.CardError("No.", None, "expired_card", http_status=402), "expired_card"),
        (stripe.InvalidRequestError("No such method.", None, http_status=400), "invalid_payment_method"),
    ],
)
def test_a_refusal_is_told_with_its_code(error, code):
    refused = provider._declined(error)
    assert (refused.code, refused.payment_intent_id) == (code, None)
