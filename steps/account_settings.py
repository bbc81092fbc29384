"""A forgotten password, and what an owner changes of the account."""

import secrets
from urllib.parse import urlsplit

from playwright.sync_api import expect
from pytest_bdd import given, then, when

from fixtures.language import OTHER, Language
from fixtures.mailbox import Mailbox
from fixtures.people import People, Visitor
from pages.account import AccountSettings
from pages.components.header import Header
from pages.forgot_password import ForgotPassword, ResetPassword
from pages.sign_in import SignIn
from pages.sign_up import CheckMail
from pages.wallet import Wallet
from payasplay.client import TestingClient
from steps.accounts import PASSWORD
from steps.wording import sentence, starting_with

NEW_PASSWORD = "another horse altogether"  # noqa: S105 (of people who exist for some seconds)


@given(sentence("{name:Person} has asked for a new password"))
def ask_for_new_password(people: People, visitor: Visitor, name: str) -> None:
    visitor.open(SignIn).forget_password()
    visitor.at(ForgotPassword).ask(people[name].email)
    expect(visitor.at(CheckMail).heading).to_have_text(visitor.at(CheckMail).text("forgot_password.mail.title"))


@when("somebody asks for a new password for an address that nobody has")
def ask_for_nobody(visitor: Visitor) -> None:
    # Another one each time: a platform that is kept up counts how often an address is asked for.
    visitor.open(ForgotPassword).ask(f"nobody-{secrets.token_hex(8)}@example.test")


@then("that somebody is sent to the mailbox, as everybody is")
def sent_to_mailbox(visitor: Visitor) -> None:
    screen = visitor.at(CheckMail)
    expect(screen.heading).to_have_text(screen.text("forgot_password.mail.title"))


@given(sentence("the mail has been lying there for {minutes:d} minutes of {name:Person}'s time"))
def mail_lies_there(people: People, testing: TestingClient, minutes: int, name: str) -> None:
    testing.drain(people[name].id)
    testing.advance_clock(people[name].id, minutes * 60)


def _reset_link(people: People, mailbox: Mailbox, testing: TestingClient, name: str) -> str:
    """The link of the last mail about a new password."""
    testing.drain(people[name].id)
    subject = people[name].at(ResetPassword).text("mail.reset_password.subject")
    mail = [one for one in mailbox.messages_to(people[name].email) if one.subject == subject][-1]
    assert people[name].at(ResetPassword).language.counted("mail.reset_password.expiry", 60) in mail.text
    return mailbox.links_of_both(mail)[0]


@given(sentence("{name:Person} has set a new password by the link in the mail"))
@when(sentence("{name:Person} sets a new password by the link in the mail"))
@when(sentence("{name:Person} follows the link in the mail a second time"))
def set_new_password(people: People, visitor: Visitor, mailbox: Mailbox, testing: TestingClient, name: str) -> None:
    visitor.page.goto(_reset_link(people, mailbox, testing, name))
    visitor.at(ResetPassword).set(NEW_PASSWORD)


@when(sentence('{name:Person} wants to set the password "{password:Quoted}" by the link in the mail'))
def set_certain_password(
    people: People, visitor: Visitor, mailbox: Mailbox, testing: TestingClient, name: str, password: str
) -> None:
    visitor.page.goto(_reset_link(people, mailbox, testing, name))
    visitor.at(ResetPassword).set(password)


@then("the new password is refused as a common one")
def refused_as_common(visitor: Visitor) -> None:
    screen = visitor.at(ResetPassword)
    expect(screen.password).to_have_accessible_description(
        starting_with(screen.text("field_error.password.too_common"))
    )
    expect(screen.password).to_have_attribute("type", "password")


@then("the visitor is told that the link is not valid any more")
def link_is_over(visitor: Visitor) -> None:
    screen = visitor.at(ResetPassword)
    expect(screen.warning(screen.text("reset_password.invalid"))).to_be_visible()
    expect(screen.way("forgot_password.title")).to_have_attribute("href", ForgotPassword.path)


@then(sentence("{name:Person} is told of the change by e-mail"))
def told_by_mail(people: People, mailbox: Mailbox, testing: TestingClient, language: Language, name: str) -> None:
    testing.drain(people[name].id)
    subject = language.text("mail.password_changed.subject")
    (mail,) = [one for one in mailbox.messages_to(people[name].email) if one.subject == subject]
    assert language.text("mail.password_changed.text") in mail.text
    assert [urlsplit(link).path for link in mailbox.links_of_both(mail)] == [ForgotPassword.path]


@when(sentence("{name:Person} signs in with the new password"))
def sign_in_anew(people: People, visitor: Visitor, name: str) -> None:
    screen = visitor.at(SignIn)
    expect(screen.notice(screen.text("reset_password.done"))).to_be_visible()
    screen.sign_in(people[name].email, NEW_PASSWORD)


@when(sentence("{name:Person} changes the password in the settings"))
def change_password(people: People, name: str) -> None:
    people[name].open(AccountSettings).change_password(PASSWORD, NEW_PASSWORD)


@given(sentence("{name:Person} has changed the password in the settings"))
def has_changed_password(people: People, name: str) -> None:
    screen = people[name].open(AccountSettings)
    screen.change_password(PASSWORD, NEW_PASSWORD)
    expect(screen.notice(screen.text("account.password.done"))).to_be_visible()


@when(sentence("{name:Person} wants to change the password without knowing it"))
def change_password_blindly(people: People, name: str) -> None:
    people[name].open(AccountSettings).change_password("a password like any other", NEW_PASSWORD)


@then(sentence("{name:Person} is told that the password is changed"))
def told_changed(people: People, name: str) -> None:
    screen = people[name].at(AccountSettings)
    expect(screen.notice(screen.text("account.password.done"))).to_be_visible()


@then(sentence("{name:Person} is told that this is not the password"))
def told_wrong(people: People, name: str) -> None:
    screen = people[name].at(AccountSettings)
    wrong = starting_with(screen.text("field_error.current_password.wrong"))
    expect(screen.current_password).to_have_accessible_description(wrong)


@when(sentence('{name:Person} takes the name "{called:Quoted}"'))
def rename(people: People, name: str, called: str) -> None:
    screen = people[name].open(AccountSettings)
    screen.rename(called)
    expect(screen.notice(screen.text("account.profile.done"))).to_be_visible()


@then(sentence('{name:Person} is called "{called:Quoted}" on every page'))
def is_called(people: People, language: Language, name: str, called: str) -> None:
    expect(Header(people[name].page, language).name(called)).to_be_visible()
    people[name].open(Wallet)
    expect(Header(people[name].page, language).name(called)).to_be_visible()


@when(sentence("{name:Person} chooses the other language in the settings"))
def choose_language(people: People, language: Language, name: str) -> None:
    people[name].open(AccountSettings).choose_language(OTHER[language.code])


@then(sentence("{name:Person} reads the settings in that language"))
def reads_other_language(people: People, language: Language, name: str) -> None:
    settings = AccountSettings(people[name].page, Language(OTHER[language.code]))
    expect(settings.heading).to_have_text(settings.text("account.title"))


@when(sentence("{name:Person} signs out everywhere"))
def sign_out_everywhere(people: People, name: str) -> None:
    people[name].open(AccountSettings).sign_out_everywhere()
    screen = people[name].at(SignIn)
    expect(screen.notice(screen.text("account.sessions.done"))).to_be_visible()
