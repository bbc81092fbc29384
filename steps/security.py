"""Passes, sessions and forms: tried as somebody would try them who has no right to."""

from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest
from playwright.sync_api import expect
from pytest_bdd import given, then, when

from fixtures import forgery
from fixtures.people import Browsing, Intruder, People, Person, Visitor
from fixtures.web_session import send_with_token
from pages.sign_in import SignIn
from pages.wallet import Wallet
from payasplay.client import ApiError, Client, InMemoryTokenStore, NotSignedIn, TestingClient, Tokens
from steps.accounts import PASSWORD
from steps.wording import sentence

FORGERIES = {
    "altered to another person's": forgery.altered,
    "with the signature cut off": forgery.cut,
    "declared to need no signature": forgery.unsigned,
    "signed by somebody else": forgery.signed_by_somebody,
    "for a session that never was": forgery.of_no_session,
}


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
