"""Where money may go: IBAN and BIC by their standards, Algorand addresses by their checksum, all masked."""

import pytest
from algosdk.account import generate_account

from payasplay.errors import ValidationFailed
from payasplay.payouts.destinations import checked, is_algorand_address, masked
from payasplay.payouts.schemas import DestinationIn, PayoutMethod

ZERO = "A" * 52 + "Y5HFKQ"
BANK = {"account_holder": "Ada Lovelace", "iban": "DE89370400440532013000", "bic": "COBADEFFXXX"}


@pytest.mark.parametrize(
    "iban",
    ["DE89370400440532013000", "GB29NWBK60161331926819", "FR1420041010050500013M02606", "de89 3704 0044 0532 0130 00"],
)
def test_good_ibans_in_any_writing(iban: str):
    assert checked(DestinationIn(method=PayoutMethod.BANK, **{**BANK, "iban": iban}))["iban"].isupper()


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("iban", "DE88370400440532013000", "invalid_iban"),
        ("iban", "DE8937040044053201300", "invalid_iban"),
        ("iban", "ZZ89370400440532013000", "invalid_iban"),
        ("iban", "GB29NWBK60161331926818", "invalid_iban"),
        ("bic", "COBADEFFXX", "invalid_bic"),
        ("bic", "COBAZZFF", "invalid_bic"),
        ("bic", "COB1DEFF", "invalid_bic"),
    ],
)
def test_bad_banks(field: str, value: str, code: str):
    with pytest.raises(ValidationFailed) as refused:
        checked(DestinationIn(method=PayoutMethod.BANK, **{**BANK, field: value}))
    assert [(each.field, each.code) for each in refused.value.details] == [(f"destination.{field}", code)]


def test_everything_that_is_missing_is_named_and_nothing_foreign_is_taken():
    with pytest.raises(ValidationFailed) as refused:
        checked(DestinationIn(method=PayoutMethod.BANK, email="a@b.test"))
    assert {(each.field, each.code) for each in refused.value.details} == {
        ("destination.accountHolder", "missing"),
        ("destination.iban", "missing"),
        ("destination.bic", "missing"),
        ("destination.email", "unknown_field"),
    }


def test_addresses_of_the_official_library_are_good_and_no_change_of_one_character_is():
    for address in (ZERO, *(generate_account()[1] for _ in range(20))):
        assert is_algorand_address(address)
        for place in (0, 30, 57):
            other = "B" if address[place] != "B" else "C"
            assert not is_algorand_address(address[:place] + other + address[place + 1 :])
        assert not is_algorand_address(address[:-1])
        assert not is_algorand_address(address.lower())


@pytest.mark.parametrize(
    ("method", "values", "clear"),
    [
        (PayoutMethod.BANK, BANK, ("Lovelace", "37040044", "DEFF")),
        (PayoutMethod.PAYPAL, {"email": "ada@example.test"}, ("ada@",)),
        (PayoutMethod.CRYPTO, {"address": ZERO}, ("A" * 10,)),
    ],
)
def test_what_is_shown_does_not_give_it_away(method: PayoutMethod, values: dict[str, str], clear: tuple[str, ...]):
    shown = masked(method, values).model_dump_json()
    assert not [word for word in clear if word in shown]
