"""What must not be possible: tried as somebody would try it."""

import json
import re
import secrets
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any

import httpx
import pytest
from playwright.sync_api import expect
from pytest_bdd import given, then, when

from fixtures import forgery
from fixtures.people import Browsing, Intruder, People, Person, Visitor
from fixtures.web_session import send_with_token
from pages.sign_in import SignIn
from pages.wallet import Wallet
from payasplay.client import (
    ApiError,
    Client,
    Forbidden,
    InMemoryTokenStore,
    InvalidCredentials,
    NotSignedIn,
    PayloadTooLarge,
    RateLimited,
    TestingClient,
    Tokens,
    ValidationError,
)
from steps.accounts import PASSWORD
from steps.wording import sentence

FORGERIES = {
    "altered to another person's": forgery.altered,
    "with the signature cut off": forgery.cut,
    "declared to need no signature": forgery.unsigned,
    "signed by somebody else": forgery.signed_by_somebody,
    "for a session that never was": forgery.of_no_session,
}
SPELLINGS: dict[str, Callable[[str], str]] = {"as it is": str, "in capital letters": str.upper}
ODDITIES = {"an end of text in it": "\\u0000", "a turn of direction in it": "\\u202e", "half a letter in it": "\\ud800"}
MOST = 100
# A number that nothing has.
NOBODYS = "00000000-0000-7000-8000-000000000000"
# What is left of a limit, as the IETF's draft "RateLimit header fields for HTTP" writes it.
_LEFT = re.compile(r";r=(\d+)")
# More than, and up to so many seconds: the window begins with the first call, and a hundred take their time.
WAITS = {"a minute": (0, 60), "an hour": (50 * 60, 60 * 60)}
OF_PARTNERS = (
    "draft",
    "platforms",
    f"platforms/{NOBODYS}",
    "settlement/overview",
    "settlement/settlements",
    "settlement/settlements.csv",
    "settlement/settings",
    f"settlement/settlements/{NOBODYS}",
)
TRICKED = "document.tricked = 1"
# Of every page but the one with the card's form.
POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "connect-src": "'self'",
    "frame-src": "'none'",
    "form-action": "'self'",
    "base-uri": "'self'",
    "frame-ancestors": "'none'",
}
# A browser reports a script that it does not run at once.
_SOON_MILLISECONDS = 5_000


@dataclass
class Tries:
    """What became of calls that somebody made one after the other: ``refusals`` has the errors, in order.

    ``left`` has how many more calls each answer allowed, where a scenario asks for that.
    """

    answered: int = 0
    refusals: list[ApiError] = field(default_factory=list)
    # How many more the platform said that there may be, after each.
    left: list[int] = field(default_factory=list)


def app_with(api: Client, access: str, refresh: str = "none") -> Client:
    """An app that holds a pass, and may hold what renews it."""
    return api.with_tokens(InMemoryTokenStore(Tokens(access, refresh)))


def minutes_pass(testing: TestingClient, person: Person, minutes: int) -> None:
    """Time passes for somebody, and for what ends with time."""
    testing.advance_clock(person.id, minutes * 60, keep_sessions=False)


@when(sentence("somebody presents {name:Person}'s pass, {forged}"), target_fixture="presented")
def present_forgery(people: People, name: str, forged: str) -> str:
    return FORGERIES[forged](people[name].tokens.access_token)


@then("the platform does not know them")
def is_not_known(api: Client, presented: str) -> None:
    with pytest.raises(NotSignedIn):
        app_with(api, presented).account.me()


@when(sentence("{name:Person}'s app is left alone for {minutes:d} minutes"))
def app_is_left_alone(people: People, testing: TestingClient, name: str, minutes: int) -> None:
    minutes_pass(testing, people[name], minutes)


@when(sentence("{name:Person} stays away for {days:d} days"))
def stay_away(people: People, testing: TestingClient, name: str, days: int) -> None:
    minutes_pass(testing, people[name], days * 24 * 60)


@then(sentence("{name:Person}'s pass alone opens nothing"))
def pass_is_over(people: People, api: Client, name: str) -> None:
    with pytest.raises(NotSignedIn):
        app_with(api, people[name].tokens.access_token).account.me()


@then(sentence("{name:Person}'s app renews it, and goes on"))
def app_goes_on(people: People, name: str) -> None:
    assert people[name].client.account.me().name == name


@given(sentence("somebody has copied the key with which {name:Person}'s app renews its pass"), target_fixture="thief")
def renewal_is_copied(people: People, testing: TestingClient, api: Client, name: str) -> Client:
    minutes_pass(testing, people[name], 0)
    return app_with(api, "over", people[name].tokens.refresh_token)


@when(sentence("{name:Person}'s app renews its pass"))
def app_renews(people: People, testing: TestingClient, name: str) -> None:
    minutes_pass(testing, people[name], 16)
    people[name].client.account.me()


@when("the thief renews the pass with the copy", target_fixture="thiefs_answer")
def thief_renews(thief: Client) -> ApiError | None:
    try:
        thief.account.me()
    except ApiError as refusal:
        return refusal
    return None


@then("the thief is refused")
def thief_refused(thiefs_answer: ApiError | None) -> None:
    assert isinstance(thiefs_answer, NotSignedIn)


@then(sentence("{name:Person}'s app has to sign in again too"))
def app_is_out(people: People, name: str) -> None:
    with pytest.raises(NotSignedIn):
        people[name].client.account.me()


@when(sentence("two of {name:Person}'s windows renew the pass at the same moment"), target_fixture="windows")
def two_renew(people: People, api: Client, name: str) -> list[Client]:
    windows = [app_with(api, "over", people[name].tokens.refresh_token) for _ in range(2)]
    with ThreadPoolExecutor(2) as both:
        list(both.map(lambda window: window.account.me(), windows))
    return windows


@then("both windows go on")
def both_go_on(windows: list[Client]) -> None:
    assert [window.account.me().name for window in windows] == ["Omid", "Omid"]


@given(sentence("{name:Person} is signed in on a phone as well"), target_fixture="phones")
def signed_in_on_phone(people: People, browsing: Browsing, name: str) -> dict[str, Visitor]:
    phone = Visitor(browsing)
    phone.open(SignIn).sign_in(people[name].email, PASSWORD)
    expect(phone.at(Wallet).balance).to_be_visible()
    return {name: phone}


@then(sentence("{name:Person}'s phone is signed out at once"))
def phone_is_out(phones: dict[str, Visitor], name: str) -> None:
    phones[name].open(Wallet)
    screen = phones[name].at(SignIn)
    expect(screen.heading).to_have_text(screen.text("sign_in.title"))


@given("somebody knows the session of the visitor's browser", target_fixture="known")
def session_is_known(visitor: Visitor, browsing: Browsing) -> Intruder:
    visitor.open(SignIn)
    return Intruder(browsing, visitor)


@then("the session that was known before opens nothing")
def known_session_opens_nothing(known: Intruder) -> None:
    known.open(Wallet)
    screen = known.at(SignIn)
    expect(screen.heading).to_have_text(screen.text("sign_in.title"))


@then("the session goes to this site alone, over a secure line, out of reach of scripts")
def cookie_is_guarded(visitor: Visitor) -> None:
    (cookie,) = visitor.page.context.cookies()
    assert cookie["name"].startswith("__Host-")
    assert (cookie["secure"], cookie["httpOnly"], cookie["sameSite"], cookie["path"]) == (True, True, "Lax", "/")
    # The session is in the cookie alone: scripts find nothing of it anywhere.
    assert visitor.page.evaluate("[document.cookie, localStorage.length, sessionStorage.length]") == ["", 0, 0]


@when(sentence("{other:Person}'s mark is put into a form of {name:Person}'s"), target_fixture="marked_answer")
def foreign_mark(people: People, other: str, name: str) -> int:
    mark = people[other].page.locator("input[name=csrf_token]").first.input_value()
    return send_with_token(people[name].page, "/sign-out", mark)


@then(sentence("the form is refused, and {name:Person} is still signed in"))
def marked_form_refused(people: People, marked_answer: int, name: str) -> None:
    assert marked_answer == httpx.codes.FORBIDDEN
    people[name].open(Wallet)
    expect(people[name].at(Wallet).balance).to_be_visible()


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


@when(sentence("{name:Person}'s app fetches {number:d} files"), target_fixture="tries")
def many_files(people: People, name: str, number: int) -> Tries:
    return _many(people[name], number, "/wallet/transactions.csv")


def _many(person: Person, number: int, path: str) -> Tries:
    """The same call over and over, with no patience for being told to wait."""
    tries = Tries()
    headers = {"Authorization": f"Bearer {person.tokens.access_token}"}
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


@then(sentence("{name:Person} is not held up"))
def not_held_up(people: People, name: str) -> None:
    assert people[name].client.account.me().name == name


@when(sentence("{name:Person}'s app asks for whatever only partners have"), target_fixture="refusals")
def ask_for_partners(people: People, name: str) -> dict[str, ApiError | None]:
    return {path: _refusal(people[name], "GET", f"/partner/{path}") for path in OF_PARTNERS}


@then("all of that is forbidden")
def is_forbidden(refusals: dict[str, ApiError | None]) -> None:
    assert {path: type(refusal) for path, refusal in refusals.items()} == dict.fromkeys(OF_PARTNERS, Forbidden)


@when(sentence("{name:Person}'s app changes her name, and her role with it"), target_fixture="refusal")
def claim_role(people: People, name: str) -> ApiError | None:
    return _refusal(people[name], "PATCH", "/users/me", json={"name": "Queen Sara", "role": "admin"})


def _refusal(person: Person, method: str, path: str, **body: Any) -> ApiError | None:  # noqa: ANN401 (as the client)
    """What the platform says to a call that it should refuse; None where it does not."""
    try:
        person.client.request(method, path, **body)
    except ApiError as refusal:
        return refusal
    return None


@then(sentence("that is refused, and {name:Person} is what she was"))
def role_refused(people: People, refusal: ApiError | None, name: str) -> None:
    assert isinstance(refusal, ValidationError)
    assert [(one.field, one.code) for one in refusal.details] == [("role", "unknown_field")]
    account = people[name].client.account.me()
    assert (account.name, account.role) == (name, "user")


@when(sentence("{name:Person}'s app takes a name with {oddity}"), target_fixture="refusal")
def odd_name(people: People, name: str, oddity: str) -> ApiError | None:
    body = f'{{"name": "Om{ODDITIES[oddity]}id"}}'.encode()
    headers = {"Content-Type": "application/json"}
    return _refusal(people[name], "PATCH", "/users/me", content=body, headers=headers)


@then("that name is refused")
def odd_name_refused(refusal: ApiError | None) -> None:
    assert isinstance(refusal, ValidationError)


@when(sentence("{name:Person}'s app sends far too much at once"), target_fixture="refusal")
def send_too_much(people: People, name: str) -> ApiError | None:
    return _refusal(people[name], "PATCH", "/users/me", json={"name": "x" * 1_000_000})


@then("that is refused as too much")
def too_much_refused(refusal: ApiError | None) -> None:
    assert isinstance(refusal, PayloadTooLarge)


@when(sentence("a script is slipped into {name:Person}'s page"), target_fixture="report")
def slip_in_script(people: People, name: str) -> dict[str, str]:
    page = people[name].page
    # The report ends here: it carries no trace, and would be taken for another scenario's.
    page.route("**/csp-report", lambda route: route.fulfill(status=204))
    with page.expect_request("**/csp-report", timeout=_SOON_MILLISECONDS) as sent:
        page.evaluate(_SLIP_IN, TRICKED)
    report: dict[str, str] = json.loads(sent.value.post_data or "{}")["csp-report"]
    return report


_SLIP_IN = """text => {
  const script = document.createElement("script");
  script.textContent = text;
  document.body.append(script);
}"""


@then(sentence("nothing in {name:Person}'s pages has run"))
def nothing_has_run(people: People, name: str) -> None:
    assert people[name].page.evaluate("document.tricked") is None


@then("the browser reports it")
def browser_reports(report: dict[str, str]) -> None:
    assert report["blocked-uri"] == "inline"
    assert report["effective-directive"].startswith("script-src")


@then("that page is kept nowhere, framed by nobody, and taken for nothing else")
def page_headers(people: People) -> None:
    (person,) = people
    answer = person.page.goto(Wallet.path)
    assert answer is not None
    assert_safe(answer.all_headers())


def assert_safe(headers: Mapping[str, str]) -> None:
    """What a page says of itself: kept nowhere, its address told to nobody else, nothing in it from elsewhere."""
    assert headers["cache-control"] == "no-store"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    rules = dict(rule.strip().split(" ", 1) for rule in headers["content-security-policy"].split(";"))
    assert {name: rules[name] for name in POLICY} == POLICY
