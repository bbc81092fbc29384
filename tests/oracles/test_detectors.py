"""What looks like a secret, and what only looks as if."""

import json

import pytest

from fixtures.oracles.detectors import is_card, secrets_in
from payasplay import tracing

JWT = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJzYXJhIn0.c2lnbmF0dXJlLW9mLXNhcmE"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f'{{"accessToken": "{JWT}"}}', "a JSON web token"),
        ("Cookie: __Host-pap_session=Zm9vYmFyYmF6cXV4MTIzNDU", "a session cookie"),
        ("authorization: Bearer 0a1b2c3d4e5f6071828394", "a bearer token"),
        ("sk_test_0123456789abcdef", "a key of the payment provider"),
        ("key PP-AB12-CD34-EF56.", "an API key of a partner"),
        ("SANDBOX-PP-AB12-CD34-EF56", "an API key of a partner"),
        ("otpauth://totp/Sara?secret=JBSWY3DPEHPK3PXP&issuer=x", "the secret of a second factor"),
        ("number=4242 4242 4242 4242", "a card number"),
        ("5555-5555-5555-4444", "a card number"),
        ("378282246310005", "a card number"),
        ("to DE89 3704 0044 0532 0130 00 please", "an IBAN"),
        ("GB82WEST12345698765432", "an IBAN"),
    ],
)
def test_secrets_are_found(text, kind):
    assert kind in [found for found, _ in secrets_in(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Cookie: __Host-pap_session=[masked]; Bearer [masked, a token]",
        "**** **** **** 4242 and PP-****-****-EF56",
        "4242424242424241",  # the check digit is wrong
        "1732428652123456 0.4242424242424242 a4242424242424242",  # a time, a fraction, a longer word
        "01a20c28-eb2c-75a1-b794-f25e2e212ea1 0af7651916cd43dd8448eb211c80319c",
        "DE89370400440532013001",  # the check digits are wrong
        "2026-11-24T06:01:20.476597Z €1,000.00",
        "This is not an API key: it reads PP-XXXX-XXXX-XXXX.",
    ],
)
def test_innocent_texts_pass(text):
    assert list(secrets_in(text)) == []


@pytest.mark.parametrize("beginning", ["4", "51", "22", "6011", "65"])
def test_an_id_of_a_request_that_has_no_letters_is_no_card(beginning):
    tracing.begin()
    digits = len(tracing.request_id.get())
    ids = [f"{beginning}{end:0{digits - len(beginning)}}" for end in range(10)]
    assert any(is_card(each) for each in ids)
    assert list(secrets_in(json.dumps({"request_id": ids}))) == []
