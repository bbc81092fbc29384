"""How a withdrawal is asked for, on the pages and through the API, and how its payout comes to its end."""

from fixtures.authenticator import Authenticators
from fixtures.payouts import PayoutProvider
from fixtures.people import Person
from pages.withdraw import ConfirmWithdrawal, Withdraw
from payasplay.client import TestingClient
from payasplay.client.models import WithdrawalOut
from steps.wallet_wording import PLACES

_API_NAMES = {"account_holder": "accountHolder"}


def go_on(person: Person, amount: str, place: str, *, save: bool = False) -> ConfirmWithdrawal:
    """Fill in the form, with the amount as it is typed, and come to the page that asks for the code."""
    method, fields = PLACES[place]
    screen = person.open(Withdraw)
    screen.amount.fill(amount)
    screen.fill_place(method, fields, save=save)
    screen.go_on()
    return person.at(ConfirmWithdrawal)


def typed(cents: int) -> str:
    """An amount as people type it."""
    return f"{cents / 100:.2f}"


def withdraw_by_api(
    person: Person,
    authenticators: Authenticators,
    cents: int,
    place: str,
    key: str | None = None,
    *,
    save: bool = False,
) -> WithdrawalOut:
    """Withdraw past the pages, for a scenario that begins later; ``key`` names the withdrawal, if anything does."""
    method, fields = PLACES[place]
    destination = {"method": method} | {_API_NAMES.get(name, name): value for name, value in fields.items()}
    code = authenticators.of(person).new_code()
    withdrawals = person.client.withdrawals
    return withdrawals.withdraw(cents, destination=destination, save=save, code=code, idempotency_key=key)


def only_withdrawal(person: Person) -> WithdrawalOut:
    """The one withdrawal that somebody has made."""
    (found,) = person.client.withdrawals.page().items
    return found


def settle_payouts(person: Person, payout_provider: PayoutProvider, testing: TestingClient) -> None:
    """Wait until each payout has ended and the platform has heard of it."""
    known = payout_provider.payouts(person.id)
    payout_provider.payouts(person.id, count=len(known), told=len(known))
    testing.drain(person.id)
