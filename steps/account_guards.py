"""What an account does not do: end too early, open to who came before its owner, lead elsewhere."""

from urllib.parse import quote

import httpx
import pytest
from playwright.sync_api import expect
from pytest_bdd import given, then, when

from fixtures.identity import GoogleAccount
from fixtures.language import Language
from fixtures.mailbox import Mailbox
from fixtures.people import Newcomer, People, Visitor
from fixtures.target import Addresses
from pages.components.header import Header
from pages.forgot_password import ResetPassword
from pages.onboarding import Slides
from pages.sign_in import SignIn
from pages.wallet import Wallet
from pages.ways_in import GooglePage
from payasplay.client import Client, RateLimited, TestingClient, ValidationError
from steps.account_settings import NEW_PASSWORD
from steps.accounts import PASSWORD
from steps.security import app_with
from steps.wording import sentence


@then(sentence("{name:Person}'s pass alone still opens the account"))
def pass_is_good(people: People, api: Client, name: str) -> None:
    assert app_with(api, people[name].tokens.access_token).account.me().name == name


@then(sentence("{name:Person}'s wallet still opens"))
def wallet_still_opens(people: People, name: str) -> None:
    expect(people[name].open(Wallet).balance).to_be_visible()


@when(sentence("{name:Person} follows the link of the mail before"))
def follow_older_link(people: People, visitor: Visitor, mailbox: Mailbox, testing: TestingClient, name: str) -> None:
    testing.drain(people[name].id)
    subject = visitor.at(ResetPassword).text("mail.reset_password.subject")
    older, _ = [one for one in mailbox.messages_to(people[name].email) if one.subject == subject]
    visitor.page.goto(mailbox.links(older)[0])
    visitor.at(ResetPassword).set(f"{NEW_PASSWORD} again")


@given("somebody else has opened an account with the newcomer's address, which nobody has confirmed")
def squatted(newcomer: Newcomer, api: Client) -> None:
    api.auth.sign_up(newcomer.email, PASSWORD, "Somebody Else")


@then("the newcomer is shown around")
def newcomer_is_in(newcomer: Newcomer, language: Language) -> None:
    expect(Header(newcomer.page, language).sign_out).to_be_visible()
    # The splash goes on by itself: whoever is at the first slide stays there.
    expect(newcomer.at(Slides).heading).to_have_text(newcomer.at(Slides).title(1))


@when("that somebody else signs in with the password of before")
def squatter_signs_in(newcomer: Newcomer, visitor: Visitor) -> None:
    visitor.open(SignIn).sign_in(newcomer.email, PASSWORD)


@then(sentence("without the password that he had, no app of {name:Person}'s changes it either"))
def nothing_changes(people: People, api: Client, name: str) -> None:
    with pytest.raises(ValidationError):
        people[name].client.account.change_password(NEW_PASSWORD)
    assert api.auth.sign_in(people[name].email, PASSWORD).account.name == name


@when(sentence("whoever sits at {name:Person}'s browser tries five passwords for another one"))
def five_guesses(people: People, name: str) -> None:
    for number in range(5):
        with pytest.raises(ValidationError):
            people[name].client.account.change_password(NEW_PASSWORD, f"a guess of number {number}")


@then(sentence("even the right password does not change {name:Person}'s for now"))
def has_to_wait(people: People, name: str) -> None:
    with pytest.raises(RateLimited):
        people[name].client.account.change_password(NEW_PASSWORD, PASSWORD)


@when(sentence('{name:Person} signs in by a link that wants to lead to "{address:Quoted}"'))
def sign_in_by_link(people: People, visitor: Visitor, name: str, address: str) -> None:
    visitor.page.goto(f"{SignIn.path}?next={quote(address, safe='')}")
    visitor.at(SignIn).sign_in(people[name].email, PASSWORD)


@when(sentence('{name:Person} follows a link to the {page} page that wants to lead to "{address:Quoted}"'))
def follow_link(people: People, name: str, page: str, address: str) -> None:
    people[name].page.goto(f"/{page}?next={quote(address, safe='')}")


@then(sentence("{name:Person} is still in the wallet"))
def is_still_in_wallet(people: People, addresses: Addresses, name: str) -> None:
    expect(people[name].at(Wallet).balance).to_be_visible()
    assert people[name].page.url == f"{addresses.web}{Wallet.path}"


@when(sentence('a visitor signs in with Google by a link that wants to lead to "{address:Quoted}"'))
def sign_in_with_google_by_link(visitor: Visitor, google_account: GoogleAccount, address: str) -> None:
    visitor.page.goto(f"/sign-in/google?next={quote(address, safe='')}")
    GooglePage(visitor.page).agree_as(google_account.subject)


@then(sentence("{name:Person} is signed in, and still at this site"))
def is_at_this_site(visitor: Visitor, language: Language, addresses: Addresses, name: str) -> None:
    expect(Header(visitor.page, language).signed_in_as(name)).to_be_attached()
    assert visitor.page.url.startswith(f"{addresses.web}/")


@then(sentence("what {name:Person}'s app is told is kept nowhere either"))
def answer_is_not_kept(people: People, name: str) -> None:
    headers = {"Authorization": f"Bearer {people[name].tokens.access_token}"}
    answer = httpx.get(f"{people[name].api_url}/wallet/balance", headers=headers, trust_env=False)
    assert answer.is_success
    assert answer.headers["Cache-Control"] == "no-store"


@when("the visitor signs out")
def visitor_signs_out(visitor: Visitor, language: Language) -> None:
    Header(visitor.page, language).sign_out.click()
    expect(Header(visitor.page, language).sign_out).to_have_count(0)


@then(sentence("{name:Person}'s phone is still signed in"))
def phone_is_in(phones: dict[str, Visitor], name: str) -> None:
    expect(phones[name].open(Wallet).balance).to_be_visible()
