"""The provider's webhook signature: an HMAC over the time and the exact bytes of the body."""

import hashlib
import hmac


def sign(body: bytes, *, secret: str, timestamp: int) -> str:
    """Make the ``Stripe-Signature`` header of a delivery.

    Args:
        body: the bytes that are sent.
        secret: the endpoint's signing secret.
        timestamp: seconds since the epoch that the receiver checks for age.
    """
    digest = hmac.new(secret.encode(), b"%d." % timestamp + body, hashlib.sha256).hexdigest()
    return f"t={timestamp},v1={digest}"
