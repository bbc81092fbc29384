"""Masking: nothing that a rule knows gets through, JSON stays JSON, and doing it twice changes nothing."""

import json
import string

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from fixtures.evidence.masking import Masker, is_secret_name
from fixtures.evidence.numbers import IBAN_LENGTH, is_card, is_iban

MASKER = Masker()
ALNUM = string.ascii_letters + string.digits
FIELDS = ["password", "newPassword", "accessToken", "refresh_token", "csrf_token", "X-CSRF-Token", "Cookie", "cvc",
          "card[cvc]", "client_secret", "totpSecret", "apiKey", "X-Api-Key", "recoveryCodes", "cardNumber", "iban",
          "Stripe-Signature", "wstoken", "verificationToken"]  # fmt: skip


def luhn_complete(digits: str) -> str:
    return next(digits + last for last in string.digits if is_card(digits + last))


cards = st.builds(
    lambda first, rest, gap: gap.join(
        luhn_complete(first + rest)[start : start + 4] for start in range(0, len(rest) + 2, 4)
    ),
    st.sampled_from("3456"),
    st.text(string.digits, min_size=12, max_size=17),
    st.sampled_from(["", " ", "-", "\u00a0", "+", "%20"]),
)


def iban_of(country: str, account: str) -> str:
    bare = account[: IBAN_LENGTH[country] - 4]
    rest = int("".join(str(int(letter, 36)) for letter in f"{bare}{country}00")) % 97
    return f"{country}{98 - rest:02}{bare}"


ibans = st.builds(
    lambda country, account, spaced: (
        " ".join(iban_of(country, account)[place : place + 4] for place in range(0, IBAN_LENGTH[country], 4))
        if spaced
        else iban_of(country, account)
    ),
    st.sampled_from(sorted(IBAN_LENGTH)),
    st.text(string.ascii_uppercase + string.digits, min_size=30, max_size=30),
    st.booleans(),
)
part = st.text(ALNUM + "-_", min_size=8, max_size=40)
shapes = st.one_of(
    cards,
    ibans,
    st.builds(lambda head, body, sign: f"eyJ{head}.{body}.{sign}", part, part, part),
    st.builds(lambda token: f"Bearer {token}", st.text(ALNUM, min_size=20, max_size=60)),
    st.builds(
        lambda front, a, b, c: f"{front}PP-{a}-{b}-{c}",
        st.sampled_from(["", "SANDBOX-"]),
        *[st.text(string.ascii_uppercase + string.digits, min_size=4, max_size=4)] * 3,
    ),
    st.builds(
        lambda kind, body: f"{kind}_{body}",
        st.sampled_from(["sk_test", "sk_live", "whsec", "rk_test"]),
        st.text(ALNUM, min_size=8, max_size=32),
    ),
    st.builds(
        lambda body: f"otpauth://totp/PayAsPlay:a%40b?secret={body}",
        st.text(string.ascii_uppercase, min_size=16, max_size=32),
    ),
    st.text(string.ascii_uppercase + "234567", min_size=15, max_size=64).map(lambda rest: f"K{rest}"),
)
surroundings = st.sampled_from(["", " ", "\n", '"', "x: ", "url?n=", "(", "متن ", "\t", "- "])


def bare(text: str) -> str:
    return "".join(character for character in text if character.isalnum())


@given(shapes, surroundings, st.sampled_from(["", " ", "\n", '"', ")", " end", "؟"]))
@settings(max_examples=400, deadline=None)
def test_no_shape_survives_in_text(secret: str, before: str, after: str) -> None:
    masked = MASKER.text(f"{before}{secret}{after}")
    assert secret not in masked
    assert bare(secret)[-12:] not in bare(masked)
    assert MASKER.text(masked) == masked


@given(st.sampled_from(FIELDS), st.text(ALNUM + "!$%/ ", min_size=9, max_size=30).filter(lambda text: text.strip()))
@settings(max_examples=200, deadline=None)
def test_no_secret_field_survives(name: str, value: str) -> None:
    masked = MASKER.text(json.dumps({"outer": [{name: value, "kept": "Sara"}]}))
    assert json.loads(masked)["outer"][0]["kept"] == "Sara"
    assert value not in masked
    header = MASKER.text(f"{name}: {value}\nHost: a.test")
    assert value.strip() not in header
    assert header.endswith("\nHost: a.test")
    assert MASKER.text(header) == header


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text() | shapes,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from([*FIELDS, "name", "a"]), inner),
    max_leaves=12,
)


@given(st.dictionaries(st.sampled_from([*FIELDS, "name", "value", "amount"]), json_values, min_size=1))
@example({"name": "222222222222222A", "password": None, "value": [None]})
@settings(max_examples=200, deadline=None)
def test_json_stays_json_and_masking_is_idempotent(value: object) -> None:
    once = MASKER.text(json.dumps(value))
    json.loads(once)
    assert MASKER.text(once) == once


@given(st.text(max_size=200))
@settings(max_examples=300, deadline=None)
def test_masking_any_text_twice_changes_nothing(text: str) -> None:
    once = MASKER.text(text)
    assert MASKER.text(once) == once


def test_what_a_person_needs_is_kept() -> None:
    assert MASKER.text("card 4242 4242 4242 4242 ok") == "card [masked card ****4242] ok"
    assert MASKER.text("to DE89 3704 0044 0532 0130 00 today") == "to [masked IBAN ****3000] today"
    assert MASKER.text("PP-AB12-CD34-EF56") == "[masked API key PP-****-EF56]"
    assert MASKER.text("Authorization: Bearer abcdef") == "Authorization: Bearer [masked]"
    assert (
        MASKER.text("set-cookie: __Host-pap_session=abc.def; Path=/; HttpOnly")
        == "set-cookie: __Host-pap_session=[masked]; Path=/; HttpOnly"
    )
    assert MASKER.text("/verify-email?token=abc123&next=1") == "/verify-email?token=[masked]&next=1"


@pytest.mark.parametrize(
    "innocent",
    [
        '{"amount": "12.50", "currency": "EUR", "publishableKey": "pk_test_x", "code": "PAYMENT_DECLINED"}',
        "1764000000000 ms, trace 86a28942a78a3b23b41960d8d14b2734, 01a20c18-c2d9-7cf7-af2f-d0237f3ea626",
        "PP-****-****-EF56",
        "2026-11-24T05:47:59.484474Z order 1234567890123456",
        "Sara's balance is €25.00, not €0.00",
        "http://127.0.0.1:41234/wallet/top-up",
        'AssertionError: Locator expected to have text "€25.00"',
    ],
)
def test_what_is_no_secret_stays(innocent: str) -> None:
    assert MASKER.text(innocent) == innocent


@pytest.mark.parametrize(
    "text",
    [
        "password=hunter2hunter2&n=4242+4242+4242+4242&csrf_token=hunter2hunter2",
        '<input type="hidden" name="csrf_token" value="hunter2hunter2">',
        "<input type=password value=hunter2hunter2>",
        '<code data-secret>hunter2hunter2</code>',
        '- textbox "Password": hunter2hunter2',
        '{"body": "{\\"password\\": \\"hunter2hunter2\\"}"}',
        '{"password": "hunter2hunter2", "cut": "of',
        "postgresql://postgres:hunter2hunter2@127.0.0.1:5432/db",
        '{"headers": [{"name": "X-CSRF-Token", "value": "hunter2hunter2"}]}',
        '{"cookies": [{"name": "s", "value": "hunter2hunter2"}]}',
        '{"event": "x", "cvc": 123, "note": "hunter2hunter2"}\n{"token": "hunter2hunter2"}',
    ],
)  # fmt: skip
def test_secrets_in_every_dress(text: str) -> None:
    masked = Masker(known=["hunter2hunter2"] if "note" in text else []).text(text)
    assert "hunter2" not in masked
    assert "4242 4242" not in masked
    assert ": 123" not in masked


def test_secrets_that_only_the_run_knows() -> None:
    masker = Masker(known=["correct horse battery", "battery"])
    assert masker.text("typed: correct horse battery!") == "typed: [masked]!"


def test_check_digits() -> None:
    assert is_card("4242424242424242")
    assert not is_card("4242424242424241")
    assert not is_card("1764000000000")
    assert is_iban("DE89370400440532013000")
    assert not is_iban("DE88370400440532013000")
    assert is_secret_name("card[cvc]")
    assert not is_secret_name("tokenType")
