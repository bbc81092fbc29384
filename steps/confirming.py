"""The mail that confirms an address: how long its link is good, and having it sent once more."""

import secrets
from itertools import cycle

import pytest
from playwright.sync_api import expect
from pytest_bdd import given, then, when

from fixtures.language import Language
from fixtures.mailbox import Mailbox
from fixtures.people import Newcomer, People, Visitor
from pages.sign_in import SignIn
from pages.sign_up import CheckMail, ConfirmAddress
from payasplay.client import Client, InvalidCredentials, TestingClient, ValidationError
from steps.account_settings import NEW_PASSWORD
from steps.accounts import PASSWORD
from steps.limits import Tries, tried
from steps.wording import sentence

_MOST = 5


@given("a newcomer who has signed up")
def has_signed_up(newcomer: Newcomer, api: Client, language: Language) -> None:
    api.auth.sign_up(newcomer.email, PASSWORD, newcomer.name, language.code)


@when("the newcomer has the mail sent again")
def sent_again(newcomer: Newcomer) -> None:
    newcomer.at(CheckMail).send_again()
    expect(newcomer.at(CheckMail).notice(newcomer.at(CheckMail).text("check_mail.again.done"))).to_be_visible()


@when("the mail is sent again from there")
def sent_again_from_sign_in(visitor: Visitor) -> None:
    visitor.at(SignIn).send_again()
    expect(visitor.at(CheckMail).notice(visitor.at(CheckMail).text("check_mail.again.done"))).to_be_visible()


def _links(mailbox: Mailbox, testing: TestingClient, newcomer: Newcomer) -> list[str]:
    """The links that confirm the newcomer's address, the oldest first."""
    testing.drain()
    subject = newcomer.at(ConfirmAddress).text("mail.verify_email.subject")
    mails = [one for one in mailbox.messages_to(newcomer.email) if one.subject == subject]
    return [mailbox.links_of_both(one)[0] for one in mails]


@when("the newcomer confirms the address by the link of the newer mail")
def confirm_by_newer(newcomer: Newcomer, mailbox: Mailbox, testing: TestingClient) -> None:
    _, newer = _links(mailbox, testing, newcomer)
    newcomer.page.goto(newer)
    newcomer.at(ConfirmAddress).confirm()


@when("the newcomer confirms the address by the link of the mail that was late")
def confirm_by_older(newcomer: Newcomer, mailbox: Mailbox, testing: TestingClient) -> None:
    older, _ = _links(mailbox, testing, newcomer)
    newcomer.page.goto(older)
    newcomer.at(ConfirmAddress).confirm()


@when("somebody follows the link of the older mail in another browser")
def follow_older(newcomer: Newcomer, visitor: Visitor, mailbox: Mailbox, testing: TestingClient) -> None:
    visitor.page.goto(_links(mailbox, testing, newcomer)[0])
    visitor.at(ConfirmAddress).confirm()


@then("the link of that mail sets no new password")
def sets_no_password(newcomer: Newcomer, mailbox: Mailbox, testing: TestingClient, api: Client) -> None:
    (link,) = _links(mailbox, testing, newcomer)
    with pytest.raises(ValidationError):
        api.auth.reset_password(link.partition("token=")[2], NEW_PASSWORD)


@then("the link that sets a new password confirms no address")
def confirms_no_address(newcomer: Newcomer, mailbox: Mailbox, testing: TestingClient, api: Client) -> None:
    link = _link_to_a_new_password(newcomer, mailbox, testing, api)
    with pytest.raises(ValidationError):
        api.auth.verify_email(link.partition("token=")[2])


def _link_to_a_new_password(newcomer: Newcomer, mailbox: Mailbox, testing: TestingClient, api: Client) -> str:
    """Ask for a new password, and have the link."""
    api.auth.forgot_password(newcomer.email)
    testing.drain()
    subject = newcomer.at(ConfirmAddress).text("mail.reset_password.subject")
    (mail,) = [one for one in mailbox.messages_to(newcomer.email) if one.subject == subject]
    return mailbox.links(mail)[0]


@given(sentence("the mail with the link has been lying there for {hours:d} hours of the newcomer's time"))
def link_lies_there(newcomer: Newcomer, mailbox: Mailbox, testing: TestingClient, api: Client, hours: int) -> None:
    testing.drain()
    # Whose clock it is, the platform tells only who is in: by way of a new password, which leaves this link as it is.
    link = _link_to_a_new_password(newcomer, mailbox, testing, api)
    api.auth.reset_password(link.partition("token=")[2], NEW_PASSWORD)
    account = api.auth.sign_in(newcomer.email, NEW_PASSWORD).account
    testing.advance_clock(account.id, hours * 60 * 60)


@when("the newcomer follows that link")
def follow_old_link(newcomer: Newcomer, mailbox: Mailbox, testing: TestingClient) -> None:
    newcomer.page.goto(_links(mailbox, testing, newcomer)[0])
    newcomer.at(ConfirmAddress).confirm()


@then("the newcomer is told that the link confirms nothing any more")
def link_is_too_old(newcomer: Newcomer) -> None:
    screen = newcomer.at(ConfirmAddress)
    expect(screen.heading).to_have_text(screen.text("verify_email.invalid.title"))


@when("somebody has the confirming mail sent to an address that nobody has")
def send_to_nobody(visitor: Visitor) -> None:
    visitor.open(CheckMail).send_again_to(_nobodys())


@when(sentence("somebody has the confirming mail sent to {name:Person}'s address, which is confirmed"))
def send_to_known(people: People, visitor: Visitor, name: str) -> None:
    visitor.open(CheckMail).send_again_to(people[name].email)


@then("that somebody is told what everybody is told")
def told_the_same(visitor: Visitor) -> None:
    screen = visitor.at(CheckMail)
    expect(screen.notice(screen.text("check_mail.again.done"))).to_be_visible()
    expect(screen.heading).to_have_text(screen.text("check_mail.title"))


@then(sentence("{name:Person} has got no mail"))
def no_mail(people: People, mailbox: Mailbox, testing: TestingClient, name: str) -> None:
    testing.drain(people[name].id)
    assert mailbox.messages_to(people[name].email) == []


@when(
    sentence("somebody signs up six times with {name:Person}'s address, in small letters and in capital ones"),
    target_fixture="tries",
)
def sign_up_six_times(people: People, api: Client, name: str) -> Tries:
    spellings = cycle((people[name].email, people[name].email.upper()))
    return tried(lambda: api.auth.sign_up(next(spellings), NEW_PASSWORD, "Somebody Else"), _MOST + 1)


@then(sentence("{name:Person}'s account is what it was, and opens with his own password alone"))
def opens_to_owner_alone(people: People, api: Client, name: str) -> None:
    assert api.auth.sign_in(people[name].email, PASSWORD).account.name == name
    with pytest.raises(InvalidCredentials):
        api.auth.sign_in(people[name].email, NEW_PASSWORD)


@when(
    "somebody has the confirming mail sent to the newcomer five times more, in small letters and in capital ones",
    target_fixture="tries",
)
def send_five_times_more(newcomer: Newcomer, api: Client) -> Tries:
    spellings = cycle((newcomer.email.upper(), newcomer.email))
    tries = tried(lambda: api.auth.send_confirmation_again(next(spellings)), _MOST)
    return Tries(tries.answered + 1, tries.refusals)  # the mail of the sign-up is the first one


@when("somebody has the confirming mail sent six times to an address that nobody has", target_fixture="tries")
def send_six_times(api: Client) -> Tries:
    email = _nobodys()
    return tried(lambda: api.auth.send_confirmation_again(email), _MOST + 1)


@then("the newcomer has got five mails, and no more")
def five_links(newcomer: Newcomer, mailbox: Mailbox, testing: TestingClient) -> None:
    assert len(_links(mailbox, testing, newcomer)) == _MOST


def _nobodys() -> str:
    # Another one each time: a platform that is kept up counts how often an address is asked for.
    return f"nobody-{secrets.token_hex(8)}@example.test"
