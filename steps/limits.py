"""Too many tries, requests and files: how many are enough, and what whoever wants more is told."""

import re
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field

import httpx
from playwright.sync_api import expect
from pytest_bdd import then, when

from fixtures.people import People, Person, Visitor
from pages.error_page import ErrorPage
from pages.sign_in import SignIn
from pages.wallet import Wallet
from payasplay.client import ApiError, Client, InvalidCredentials, RateLimited
from steps.accounts import PASSWORD
from steps.wording import sentence

SPELLINGS: dict[str, Callable[[str], str]] = {"as it is": str, "in capital letters": str.upper}
# What is left of a limit, as the IETF's draft "RateLimit header fields for HTTP" writes it.
_LEFT = re.compile(r";r=(\d+)")
# More than, and up to so many seconds: the window begins with the first call, and a hundred take their time.
WAITS = {"a minute": (0, 60), "an hour": (50 * 60, 60 * 60)}


@dataclass
class Tries:
    """What became of calls that somebody made one after the other: ``refusals`` has the errors, in order.

    ``left`` has how many more calls each answer allowed, where a scenario asks for that.
    """

    answered: int = 0
    refusals: list[ApiError] = field(default_factory=list)
    # How many more the platform said that there may be, after each.
    left: list[int] = field(default_factory=list)


def tried(call: Callable[[], object], times: int) -> Tries:
    """The same call over and over, and what became of each."""
    tries = Tries()
    for _ in range(times):
        try:
            call()
            tries.answered += 1
        except ApiError as refusal:
            tries.refusals.append(refusal)
    return tries


def try_to_sign_in(api: Client, email: str, times: int) -> Tries:
    """Try wrong passwords."""
    return tried(lambda: api.auth.sign_in(email, f"not {PASSWORD}"), times)


@when(sentence("somebody tries five wrong passwords for {name:Person}, with the address {written}"))
def five_wrong_passwords(people: People, api: Client, name: str, written: str) -> None:
    tries = try_to_sign_in(api, SPELLINGS[written](people[name].email), 5)
    assert [type(refusal) for refusal in tries.refusals] == [InvalidCredentials] * 5


@when("somebody tries six passwords for an address that nobody has", target_fixture="tries")
def six_passwords(api: Client) -> Tries:
    return try_to_sign_in(api, f"nobody-{secrets.token_hex(8)}@example.test", 6)


@then("five are refused as wrong, and the sixth has to wait for a quarter of an hour")
def sixth_waits(tries: Tries) -> None:
    assert [type(refusal) for refusal in tries.refusals] == [InvalidCredentials] * 5 + [RateLimited]
    # Counted from the first one, which was some seconds ago.
    assert 14 * 60 < (tries.refusals[-1].retry_after or 0) <= 15 * 60


@then("the visitor is told to wait")
def told_to_wait(visitor: Visitor) -> None:
    screen = visitor.at(SignIn)
    expect(screen.warning(screen.text("error.RATE_LIMIT_EXCEEDED"))).to_be_visible()


@when(sentence("{name:Person}'s app makes {number:d} requests at once"), target_fixture="tries")
def many_requests(people: People, name: str, number: int) -> Tries:
    return _many(people[name], number, "/users/me")


@when(
    sentence("{name:Person}'s app makes {number:d} requests at once, the last with a new pass"), target_fixture="tries"
)
def last_with_new_pass(people: People, api: Client, name: str, number: int) -> Tries:
    before = _many(people[name], number - 1, "/users/me")
    last = _many(people[name], 1, "/users/me", api.auth.sign_in(people[name].email, PASSWORD).access_token)
    return Tries(before.answered + last.answered, before.refusals + last.refusals, before.left + last.left)


@when(sentence("{name:Person}'s app fetches {number:d} files"), target_fixture="tries")
def many_files(people: People, name: str, number: int) -> Tries:
    return _many(people[name], number, "/wallet/transactions.csv")


def _many(person: Person, number: int, path: str, access: str | None = None) -> Tries:
    """The same call over and over, with no patience for being told to wait; with another pass where one is given."""
    tries = Tries()
    headers = {"Authorization": f"Bearer {access or person.tokens.access_token}"}
    with httpx.Client(base_url=person.api_url, headers=headers, trust_env=False) as app:
        for _ in range(number):
            answer = app.get(path)
            tries.left.append(int(_LEFT.findall(answer.headers["RateLimit"])[0]))
            if answer.is_success:
                tries.answered += 1
            else:
                wait = float(answer.headers.get("Retry-After", 0))
                tries.refusals.append(ApiError(answer.text, status=answer.status_code, retry_after=wait))
    return tries


@then(sentence("{number:d} are answered, and then the app is told to wait for up to {window}"))
def then_told_to_wait(tries: Tries, number: int, window: str) -> None:
    assert tries.answered == number
    # Each answer says how many are left.
    assert tries.left == [*reversed(range(number)), 0]
    assert [refusal.status for refusal in tries.refusals] == [httpx.codes.TOO_MANY_REQUESTS]
    shortest, longest = WAITS[window]
    assert shortest < (tries.refusals[0].retry_after or 0) <= longest


@then(sentence("{name:Person}'s pages ask for the same patience"))
def pages_ask_to_wait(people: People, name: str) -> None:
    answer, screen = people[name].page.goto(Wallet.path), people[name].at(ErrorPage)
    expect(screen.heading).to_have_text(screen.text("error_page.too_many.title"))
    expect(screen.facts).to_contain_text(screen.language.counted("error_page.too_many.text", 1))
    assert answer is not None
    assert answer.status == httpx.codes.TOO_MANY_REQUESTS
    assert 0 < int(answer.headers["retry-after"]) <= WAITS["a minute"][1]


@then(sentence("{name:Person} is not held up"))
def not_held_up(people: People, name: str) -> None:
    assert people[name].client.account.me().name == name
