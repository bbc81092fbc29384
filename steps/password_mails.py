"""Mails about a forgotten password: for who has not confirmed the address yet, and asked for without end."""

from itertools import cycle

from playwright.sync_api import expect
from pytest_bdd import then, when

from fixtures.mailbox import Mailbox
from fixtures.people import Newcomer, People
from pages.forgot_password import ForgotPassword, ResetPassword
from pages.sign_in import SignIn
from pages.sign_up import CheckMail
from payasplay.client import Client, RateLimited, TestingClient
from steps.account_settings import NEW_PASSWORD
from steps.limits import WAITS, Tries, tried
from steps.wording import sentence

_MOST = 5


@when("the newcomer asks for a new password, and sets it by the link in the mail")
def newcomer_sets_password(newcomer: Newcomer, mailbox: Mailbox, testing: TestingClient) -> None:
    newcomer.open(ForgotPassword).ask(newcomer.email)
    expect(newcomer.at(CheckMail).heading).to_have_text(newcomer.at(CheckMail).text("forgot_password.mail.title"))
    testing.drain()
    subject = newcomer.at(ResetPassword).text("mail.reset_password.subject")
    (mail,) = [one for one in mailbox.messages_to(newcomer.email) if one.subject == subject]
    newcomer.page.goto(mailbox.links_of_both(mail)[0])
    newcomer.at(ResetPassword).set(NEW_PASSWORD)


@when("the newcomer signs in with the new password")
def newcomer_signs_in(newcomer: Newcomer) -> None:
    screen = newcomer.at(SignIn)
    expect(screen.notice(screen.text("reset_password.done"))).to_be_visible()
    screen.sign_in(newcomer.email, NEW_PASSWORD)


@when(
    sentence("somebody asks six times for a new password for {name:Person}, in small letters and in capital ones"),
    target_fixture="tries",
)
def ask_six_times(people: People, api: Client, name: str) -> Tries:
    spellings = cycle((people[name].email, people[name].email.upper()))
    return tried(lambda: api.auth.forgot_password(next(spellings)), _MOST + 1)


@then("five are answered, and the sixth has to wait for up to an hour")
def sixth_mail_waits(tries: Tries) -> None:
    assert tries.answered == _MOST
    assert [type(refusal) for refusal in tries.refusals] == [RateLimited]
    shortest, longest = WAITS["an hour"]
    assert shortest < (tries.refusals[0].retry_after or 0) <= longest


@then(sentence("{name:Person} has got five mails, and no more"))
def five_mails(people: People, mailbox: Mailbox, testing: TestingClient, name: str) -> None:
    testing.drain(people[name].id)
    assert len(mailbox.messages_to(people[name].email)) == _MOST
