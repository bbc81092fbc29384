"""Who takes part."""

from pytest_bdd import given

from fixtures.people import People
from steps.wording import sentence


@given(sentence("{name:Person}'s wallet holds {amount:Euros}"))
def wallet_holds(people: People, name: str, amount: int) -> None:
    people.join(name, balance=amount)


@given(sentence("{name:Person}'s wallet is empty"))
def wallet_is_empty(people: People, name: str) -> None:
    people.join(name)


@given(sentence("{name:Person} has an account"))
def has_an_account(people: People, name: str) -> None:
    people.join(name)
