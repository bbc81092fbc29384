"""What people keep: the page that they wanted, the language that they read, the password that they chose."""

from collections.abc import Callable
from datetime import datetime

import pytest
from playwright.sync_api import expect
from pytest_bdd import given, then, when

from fixtures.identity import GoogleAccount
from fixtures.language import OTHER, Language
from fixtures.mailbox import Mailbox
from fixtures.people import Browsing, Newcomer, People, Visitor
from pages.account import AccountSettings
from pages.components.header import Header
from pages.home import Home
from pages.onboarding import Slides, Welcome
from pages.sign_in import SignIn
from pages.sign_up import SignUp
from pages.wallet import Wallet
from pages.ways_in import GooglePage, WaysIn
from payasplay.client import Client, InvalidCredentials, TestingClient, ValidationError
from steps.account_settings import NEW_PASSWORD
from steps.accounts import PASSWORD
from steps.wording import sentence, starting_with

_SHORTEST = 12
WHY: dict[str, Callable[[AccountSettings], str]] = {
    "a common one": lambda screen: screen.text("field_error.new_password.too_common"),
    "too short": lambda screen: screen.text("field_error.too_short", limit=screen.language.number(_SHORTEST)),
}


@when(sentence("{name:Person} wants to see the settings"))
def wants_settings(people: People, name: str) -> None:
    people[name].open(AccountSettings)


@when(sentence("{name:Person} skips the introduction"))
def skips(people: People, name: str) -> None:
    slides = people[name].at(Slides)
    expect(slides.heading).to_have_text(slides.title(1))
    slides.skip()


@then(sentence("{name:Person} is in the settings"))
def is_in_settings(people: People, name: str) -> None:
    screen = people[name].at(AccountSettings)
    expect(screen.heading).to_have_text(screen.text("account.title"))


@when("a visitor wants to see the settings, and signs in with that Google account on the way")
def google_on_the_way(visitor: Visitor, google_account: GoogleAccount) -> None:
    visitor.open(AccountSettings)
    visitor.at(WaysIn).use_google()
    GooglePage(visitor.page).agree_as(google_account.subject)


@when("the newcomer wants to see the settings, and opens an account on the way")
def account_on_the_way(newcomer: Newcomer) -> None:
    newcomer.open(AccountSettings)
    newcomer.at(SignIn).open_an_account()
    newcomer.at(SignUp).sign_up(newcomer.name, newcomer.email, PASSWORD)


@then("the newcomer is in the settings")
def newcomer_in_settings(newcomer: Newcomer) -> None:
    screen = newcomer.at(AccountSettings)
    expect(screen.heading).to_have_text(screen.text("account.title"))


@then("the visitor is in the settings")
def visitor_in_settings(visitor: Visitor) -> None:
    screen = visitor.at(AccountSettings)
    expect(screen.heading).to_have_text(screen.text("account.title"))


@given("the newcomer has leafed through the slides")
def has_leafed(newcomer: Newcomer) -> None:
    slides = newcomer.open(Slides)
    slides.next_button.click()
    expect(slides.heading).to_have_text(slides.title(2))
    slides.next_button.click()
    expect(slides.heading).to_have_text(slides.title(3))


@then("the newcomer is welcomed, and sees no slide again")
def is_welcomed(newcomer: Newcomer) -> None:
    welcome = newcomer.at(Welcome)
    expect(welcome.heading).to_have_text(welcome.text("onboarding.welcome.title"))


@then(sentence("from now on the new password opens {name:Person}'s account, and the one before opens nothing"))
def new_password_holds(people: People, api: Client, name: str) -> None:
    assert api.auth.sign_in(people[name].email, NEW_PASSWORD).account.name == name
    with pytest.raises(InvalidCredentials):
        api.auth.sign_in(people[name].email, PASSWORD)


@when(sentence('{name:Person} wants to change the password to "{password:Quoted}" in the settings'))
def change_to(people: People, name: str, password: str) -> None:
    people[name].open(AccountSettings).change_password(PASSWORD, password)


@then(sentence("{name:Person} is told that the new password is {why}"))
def told_why(people: People, name: str, why: str) -> None:
    screen = people[name].at(AccountSettings)
    expect(screen.new_password).to_have_accessible_description(starting_with(WHY[why](screen)))
    for field in (screen.current_password, screen.new_password):
        expect(field).to_have_attribute("type", "password")


@then("the newcomer is told that this password is a common one")
def told_common(newcomer: Newcomer) -> None:
    screen = newcomer.at(SignUp)
    expect(screen.password).to_have_accessible_description(
        starting_with(screen.text("field_error.password.too_common"))
    )


@when("the newcomer sets a first password in the settings")
def first_password(newcomer: Newcomer) -> None:
    screen = newcomer.open(AccountSettings)
    screen.set_first_password(PASSWORD)
    expect(screen.notice(screen.text("account.password.done"))).to_be_visible()


@when(sentence('the newcomer signs up with "{address:Quoted}" as the address'))
def sign_up_with(newcomer: Newcomer, address: str) -> None:
    newcomer.open(SignUp).sign_up(newcomer.name, address, PASSWORD)


@then("the newcomer is told what an address looks like")
def told_address(newcomer: Newcomer) -> None:
    screen = newcomer.at(SignUp)
    words = starting_with(screen.text("field_error.not_an_email"))
    expect(screen.email).to_have_accessible_description(words)


@then(sentence('no app opens an account with "{address:Quoted}" either'))
def no_app_signs_up(api: Client, address: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        api.auth.sign_up(address, PASSWORD, "Nobody")
    assert [one.field for one in refusal.value.details] == ["email"]


@when("the newcomer chooses the other language, and signs up")
def sign_up_in_other_language(newcomer: Newcomer, language: Language) -> None:
    Header(newcomer.page, language).choose_language(OTHER[language.code])
    SignUp(newcomer.page, Language(OTHER[language.code])).sign_up(newcomer.name, newcomer.email, PASSWORD)


@then("the newcomer gets the mail in that language")
def mail_in_that_language(newcomer: Newcomer, language: Language, mailbox: Mailbox, testing: TestingClient) -> None:
    other = Language(OTHER[language.code])
    heading = SignUp(newcomer.page, other).heading
    expect(heading).to_have_text(other.text("check_mail.title"))
    testing.drain()
    mail = mailbox.the_only_message_to(newcomer.email)
    assert mail.subject == other.text("mail.verify_email.subject")
    assert other.text("mail.verify_email.text") in mail.text


@when("a visitor comes whose browser asks for the other language before ours")
def browser_asks(visitor: Visitor, language: Language) -> None:
    wanted = f"xx, {language.code};q=0.4, {OTHER[language.code]}-DE;q=0.9"
    # On its way, since the browser of a scenario always asks for the scenario's own language.
    visitor.page.route("**/", lambda way: way.continue_(headers=way.request.headers | {"accept-language": wanted}))
    visitor.open(Home)


@then("the visitor reads in that other language")
def reads_in_other(visitor: Visitor, language: Language) -> None:
    other = OTHER[language.code]
    expect(visitor.page.locator("html")).to_have_attribute("lang", other)
    expect(visitor.page.get_by_role("link", name=Language(other).text("nav.sign_in")).first).to_be_visible()


@then(sentence("{name:Person} sees {number:d} places where he is signed in, and which of them is this one"))
def sees_places(people: People, name: str, number: int) -> None:
    screen = people[name].open(AccountSettings)
    expect(screen.sessions).to_have_count(number)
    expect(screen.sessions.filter(has_text=screen.text("account.sessions.this"))).to_have_count(1)


@given(sentence("{name:Person} is in the settings, and an hour later signs in on a phone"), target_fixture="since")
def phone_an_hour_later(
    people: People, browsing: Browsing, testing: TestingClient, name: str
) -> tuple[datetime, datetime]:
    here = testing.advance_clock(people[name].id, 0)
    people[name].open(AccountSettings)
    there = testing.advance_clock(people[name].id, 60 * 60)
    phone = Visitor(browsing)
    phone.open(SignIn).sign_in(people[name].email, PASSWORD)
    expect(phone.at(Wallet).balance).to_be_visible()
    return here, there


@then(sentence("{name:Person} reads since when he is signed in at each, and that the older of the two is this one"))
def reads_since(people: People, since: tuple[datetime, datetime], name: str) -> None:
    screen = people[name].open(AccountSettings)
    here, phone = (screen.text("account.sessions.since", moment=screen.language.moment(each)) for each in since)
    # The newest comes first; an app of his is older still.
    expect(screen.sessions.nth(0)).to_have_text(phone)
    expect(screen.sessions.nth(1)).to_have_text(f"{here} · {screen.text('account.sessions.this')}")


@when(sentence("{name:Person} signs in on the phone once more, with Google"))
def phone_signs_in_again(phones: dict[str, Visitor], google_account: GoogleAccount, name: str) -> None:
    # The sign-in page lets nobody sign in again; what sends people to Google does.
    phones[name].page.goto("/sign-in/google?next=%2Fwallet")
    GooglePage(phones[name].page).agree_as(google_account.subject)
    expect(phones[name].at(Wallet).balance).to_be_visible()


@when(sentence("{name:Person} signs out of the phone"))
def phone_signs_out(phones: dict[str, Visitor], language: Language, name: str) -> None:
    Header(phones[name].page, language).sign_out.click()
    expect(Header(phones[name].page, language).sign_out).to_have_count(0)
