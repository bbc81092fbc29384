"""Sessions: who is in one, and who must not be."""

import httpx
import pytest
from playwright.sync_api import expect
from pytest_bdd import given, then, when

from fixtures.people import Browsing, Intruder, People, Visitor
from fixtures.web_session import send_without_token
from pages.sign_in import SignIn
from pages.wallet import Wallet
from payasplay.client import Client, InMemoryTokenStore, NotSignedIn, Tokens
from steps.wording import sentence


@then("no script can read the session")
def no_script_reads_session(visitor: Visitor) -> None:
    assert [cookie["httpOnly"] for cookie in visitor.page.context.cookies()] == [True]


@given(sentence("somebody has copied {name:Person}'s session"), target_fixture="intruder")
def session_is_copied(people: People, browsing: Browsing, name: str) -> Intruder:
    return Intruder(browsing, people[name])


@then("the copy of the session opens nothing")
def copy_opens_nothing(intruder: Intruder) -> None:
    intruder.open(Wallet)
    screen = intruder.at(SignIn)
    expect(screen.heading).to_have_text(screen.text("sign_in.title"))


@when(sentence("{name:Person} signs out of an app"))
def sign_out_of_app(people: People, name: str) -> None:
    people[name].client.auth.sign_out()


@then(sentence("the app cannot take up {name:Person}'s session again"))
def session_cannot_be_renewed(people: People, api: Client, name: str) -> None:
    # An access token that is over, so that the session has to be renewed.
    app = api.with_tokens(InMemoryTokenStore(Tokens("over", people[name].tokens.refresh_token)))
    with pytest.raises(NotSignedIn):
        app.account.me()


@when("another site sends a sign-out in this session", target_fixture="foreign_answer")
def foreign_sign_out(visitor: Visitor) -> int:
    status = send_without_token(visitor.page, "/sign-out")
    visitor.open(Wallet)
    return status


@then("that form is refused")
def foreign_form_refused(foreign_answer: int) -> None:
    assert foreign_answer == httpx.codes.FORBIDDEN
