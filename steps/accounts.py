"""Opening an account, coming back to it, and its language."""

from urllib.parse import urlsplit

from playwright.sync_api import expect
from pytest_bdd import given, then, when

from fixtures.language import OTHER, Language
from fixtures.mailbox import Mailbox
from fixtures.people import Newcomer, People, Visitor
from pages.components.header import Header
from pages.home import Home
from pages.sign_in import SignIn
from pages.sign_up import CheckMail, ConfirmAddress, SignUp
from pages.wallet import Wallet
from payasplay.client import TestingClient
from steps.wording import sentence, starting_with

PASSWORD = "correct horse battery"  # noqa: S105 (of people who exist for some seconds)
WRONG = {
    "another one": f"not {PASSWORD}",
    "right but for its capitals": PASSWORD.upper(),
    "right but for its end": f"{PASSWORD[:-1]}!",
}
DIRECTIONS = {"en": "ltr", "fa": "rtl"}


@given("a newcomer")
def a_newcomer(newcomer: Newcomer) -> None:
    newcomer.open(SignUp)


@when("the newcomer signs up")
def sign_up(newcomer: Newcomer) -> None:
    newcomer.at(SignUp).sign_up(newcomer.name, newcomer.email, PASSWORD)


@when(sentence('the newcomer signs up with the password "{password:Quoted}"'))
def sign_up_with_password(newcomer: Newcomer, password: str) -> None:
    newcomer.at(SignUp).sign_up(newcomer.name, newcomer.email, password)


@when("the newcomer comes back in another browser")
def newcomer_comes_back(newcomer: Newcomer, visitor: Visitor) -> None:
    visitor.open(SignIn).sign_in(newcomer.email, PASSWORD)


@then("that browser shows the newcomer's wallet")
def wallet_in_other_browser(newcomer: Newcomer, visitor: Visitor) -> None:
    wallet = visitor.at(Wallet)
    expect(wallet.balance).to_be_visible()
    expect(Header(visitor.page, wallet.language).signed_in_as(newcomer.name)).to_be_attached()


@then("that browser asks to confirm the address first")
def told_to_confirm(visitor: Visitor) -> None:
    screen = visitor.at(SignIn)
    expect(screen.warning(screen.text("error.EMAIL_NOT_VERIFIED"))).to_be_visible()


@when("somebody tries another password there")
def another_password(newcomer: Newcomer, visitor: Visitor) -> None:
    visitor.at(SignIn).sign_in(newcomer.email, f"not {PASSWORD}")


@when(sentence('the newcomer signs up under the name "{called:Quoted}"'))
def sign_up_under_name(newcomer: Newcomer, called: str) -> None:
    newcomer.at(SignUp).sign_up(called, newcomer.email, PASSWORD)


@then(sentence('the newcomer is called "{called:Quoted}"'))
def is_called(newcomer: Newcomer, language: Language, called: str) -> None:
    expect(Header(newcomer.page, language).name(called)).to_be_visible()


@when(sentence("a newcomer signs up with {name:Person}'s address"))
def sign_up_with_known_address(newcomer: Newcomer, people: People, name: str) -> None:
    newcomer.open(SignUp).sign_up(newcomer.name, people[name].email, PASSWORD)


@then("the newcomer is asked to look into the mailbox")
def asked_to_check_mail(newcomer: Newcomer) -> None:
    screen = newcomer.at(CheckMail)
    expect(screen.heading).to_have_text(screen.text("check_mail.title"))


@when("the newcomer confirms the address by the link in the mail")
def confirm_address(newcomer: Newcomer, mailbox: Mailbox, testing: TestingClient) -> None:
    testing.drain()
    mail = mailbox.the_only_message_to(newcomer.email)
    screen = newcomer.at(ConfirmAddress)
    for words in (screen.language.counted("mail.verify_email.expiry", 24), screen.text("mail.verify_email.ignore")):
        assert words in mail.text
    (link,) = mailbox.links_of_both(mail)
    newcomer.page.goto(link)
    screen.confirm()


@then("the newcomer's wallet is open, and empty")
def wallet_is_open_and_empty(newcomer: Newcomer) -> None:
    wallet = newcomer.at(Wallet)
    expect(wallet.balance).to_have_text(wallet.language.money(0))


@then(sentence("the newcomer is told that a password has at least {number:d} characters"))
def told_password_length(newcomer: Newcomer, number: int) -> None:
    screen = newcomer.at(SignUp)
    needed = screen.text("field_error.too_short", limit=screen.language.number(number))
    expect(screen.password).to_have_attribute("type", "password")
    expect(screen.password).to_have_accessible_description(starting_with(needed))
    expect(screen.email).to_have_value(newcomer.email)


@then(sentence("{name:Person} learns by e-mail that somebody tried"))
def learns_of_attempt(people: People, mailbox: Mailbox, testing: TestingClient, language: Language, name: str) -> None:
    testing.drain(people[name].id)
    mail = mailbox.the_only_message_to(people[name].email)
    assert mail.subject == language.text("mail.already_registered.subject")
    for words in ("mail.already_registered.text", "mail.already_registered.ignore"):
        assert language.text(words) in mail.text
    assert [urlsplit(link).path for link in mailbox.links_of_both(mail)] == [SignIn.path]


@given(sentence("{name:Person} has an account with a password"))
def has_password(people: People, name: str) -> None:
    people.join(name, password=PASSWORD)


@when(sentence("{name:Person} signs in"))
def sign_in(people: People, visitor: Visitor, name: str) -> None:
    visitor.open(SignIn).sign_in(people[name].email, PASSWORD)


@when(sentence("{name:Person} signs in with the address in capital letters"))
def sign_in_in_capitals(people: People, visitor: Visitor, name: str) -> None:
    visitor.open(SignIn).sign_in(people[name].email.upper(), PASSWORD)


@given(sentence("{name:Person} has signed in"))
def has_signed_in(people: People, visitor: Visitor, name: str) -> None:
    visitor.open(SignIn).sign_in(people[name].email, PASSWORD)
    expect(visitor.at(Wallet).balance).to_be_visible()


@when(sentence("{name:Person} signs in with a password that is {wrong}"))
def sign_in_wrongly(people: People, visitor: Visitor, name: str, wrong: str) -> None:
    visitor.open(SignIn).sign_in(people[name].email, WRONG[wrong])


@then(sentence("{name:Person}'s wallet is open"))
def wallet_is_open(visitor: Visitor, name: str) -> None:
    wallet = visitor.at(Wallet)
    expect(wallet.balance).to_be_visible()
    expect(Header(visitor.page, wallet.language).signed_in_as(name)).to_be_attached()


@then("the sign-in is refused: address or password are not right")
def told_credentials(visitor: Visitor) -> None:
    screen = visitor.at(SignIn)
    expect(screen.warning(screen.text("error.INVALID_CREDENTIALS"))).to_be_visible()
    # Nobody reads it over a shoulder, and no page brings it back; the address need not be typed again.
    expect(screen.password).to_have_attribute("type", "password")
    expect(screen.password).to_have_value("")
    expect(screen.email).not_to_have_value("")


@given(sentence("{name:Person} is looking at the wallet"))
def is_looking_at_wallet(people: People, name: str) -> None:
    people.join(name).open(Wallet)


@when(sentence("{name:Person} signs out"))
def sign_out(people: People, language: Language, name: str) -> None:
    Header(people[name].page, language).sign_out.click()


@then(sentence("{name:Person} reads that he is signed out"))
def reads_signed_out(people: People, name: str) -> None:
    screen = people[name].at(Home)
    expect(screen.notice(screen.text("sign_out.done"))).to_be_visible()


@then(sentence("{name:Person}'s wallet is closed"))
def wallet_is_closed(people: People, name: str) -> None:
    people[name].open(Wallet)
    screen = people[name].at(SignIn)
    expect(screen.heading).to_have_text(screen.text("sign_in.title"))


@given(sentence("{name:Person} has chosen the other language"))
def has_chosen_other_language(people: People, language: Language, name: str) -> None:
    people[name].client.account.update(locale=OTHER[language.code])


@then(sentence("{name:Person}'s wallet is open in the chosen language"))
def wallet_is_open_in_chosen_language(visitor: Visitor, language: Language, name: str) -> None:
    wallet = Wallet(visitor.page, Language(OTHER[language.code]))
    expect(wallet.heading).to_have_text(wallet.text("wallet.title"))
    expect(Header(visitor.page, wallet.language).signed_in_as(name)).to_be_attached()


@when(sentence("{name:Person} chooses the other language"))
def choose_other_language(people: People, language: Language, name: str) -> None:
    Header(people[name].page, language).choose_language(OTHER[language.code])


@then(sentence("{name:Person} reads the wallet in that language"))
def reads_other_language(people: People, language: Language, name: str) -> None:
    wallet = Wallet(people[name].page, Language(OTHER[language.code]))
    expect(wallet.heading).to_have_text(wallet.text("wallet.title"))
    expect(wallet.balance).to_have_text(wallet.language.money(0))
    expect(wallet.page.locator("html")).to_have_attribute("dir", DIRECTIONS[wallet.language.code])
    expect(wallet.page.locator("html")).to_have_attribute("lang", wallet.language.code)
    chosen = Header(wallet.page, wallet.language).chosen_language
    expect(chosen).to_have_text([wallet.text(f"language.{wallet.language.code}")])


@when(sentence("{name:Person} signs out in that language"))
def sign_out_in_other_language(people: People, language: Language, name: str) -> None:
    Header(people[name].page, Language(OTHER[language.code])).sign_out.click()


@then(sentence("{name:Person} still reads in that language"))
def still_reads_other_language(people: People, language: Language, name: str) -> None:
    home = Home(people[name].page, Language(OTHER[language.code]))
    expect(home.heading).to_have_text(home.text("landing.title"))


@then(sentence("{name:Person} will get mail in that language"))
def mail_language(people: People, language: Language, name: str) -> None:
    assert people[name].client.account.me().locale == OTHER[language.code]


@when("a visitor wants to see a wallet")
def visitor_wants_wallet(visitor: Visitor) -> None:
    visitor.open(Wallet)


@then("the visitor is asked to sign in")
def visitor_asked_to_sign_in(visitor: Visitor) -> None:
    screen = visitor.at(SignIn)
    expect(screen.heading).to_have_text(screen.text("sign_in.title"))
    expect(screen.notice(screen.text("sign_in.needed"))).to_be_visible()
    expect(screen.email).to_be_visible()
