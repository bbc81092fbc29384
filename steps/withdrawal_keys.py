"""Withdrawals that apps send with a key: again, with another amount, for somebody else, after a failure."""

from uuid import uuid4

import pytest
from pytest_bdd import then, when

from fixtures.authenticator import Authenticators
from fixtures.people import People
from payasplay.client import ApiError, IdempotencyConflict, InvalidCode, ValidationError
from payasplay.client.models import WithdrawalOut
from steps.wallet_wording import PLACES
from steps.withdrawing import withdraw_by_api
from steps.wording import sentence

_PAYPAL = "PayPal"


@when(
    sentence("{name:Person}'s withdrawal of {amount:Euros} is sent twice, for the first answer got lost"),
    target_fixture="answers",
)
def sent_twice(people: People, authenticators: Authenticators, name: str, amount: int) -> list[WithdrawalOut]:
    key = str(uuid4())
    return [withdraw_by_api(people[name], authenticators, amount, _PAYPAL, key) for _ in range(2)]


@when(
    sentence("{name:Person}'s app asks to withdraw {amount:Euros}, past the page"), target_fixture="refused_withdrawal"
)
def withdraw_past_the_page(people: People, authenticators: Authenticators, name: str, amount: int) -> list[str]:
    try:
        withdraw_by_api(people[name], authenticators, amount, _PAYPAL)
    except ValidationError as refusal:
        return [f"{one.field} {one.code}" for one in refusal.details]
    return []


@then("that withdrawal is refused for its amount")
def refused_for_amount(refused_withdrawal: list[str]) -> None:
    assert refused_withdrawal == ["amount too_small"]


@then("both answers are of the same withdrawal")
def same_answer(answers: list[WithdrawalOut]) -> None:
    first, again = answers
    assert again == first


@when(
    sentence("{name:Person}'s app withdraws {amount:Euros}, and with the same key {other:Euros}"),
    target_fixture="second_withdrawal",
)
def other_body(people: People, authenticators: Authenticators, name: str, amount: int, other: int) -> ApiError | None:
    key = str(uuid4())
    withdraw_by_api(people[name], authenticators, amount, _PAYPAL, key)
    try:
        withdraw_by_api(people[name], authenticators, other, _PAYPAL, key)
    except ApiError as refusal:
        return refusal
    return None


@then("the second withdrawal is refused for its key")
def refused_for_key(second_withdrawal: ApiError | None) -> None:
    assert isinstance(second_withdrawal, IdempotencyConflict)


@when(sentence("the apps of {name:Person} and {other:Person} withdraw {amount:Euros} each, with the same key"))
def same_key(people: People, authenticators: Authenticators, name: str, other: str, amount: int) -> None:
    key = str(uuid4())
    for each in (name, other):
        withdraw_by_api(people[each], authenticators, amount, _PAYPAL, key)


@when(
    sentence("{name:Person}'s app withdraws {amount:Euros} with a wrong code, and with the same key and a right one"),
)
def right_code_after_a_wrong_one(people: People, authenticators: Authenticators, name: str, amount: int) -> None:
    person, key = people[name], str(uuid4())
    destination = {"method": "paypal", "email": PLACES[_PAYPAL][1]["email"]}
    wrong = authenticators.of(person).wrong_code()
    with pytest.raises(InvalidCode):
        person.client.withdrawals.withdraw(amount, destination=destination, code=wrong, idempotency_key=key)
    withdraw_by_api(person, authenticators, amount, _PAYPAL, key)
