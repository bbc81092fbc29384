"""Mails of notifications: what they say, and how they are stopped."""

import time
from collections import Counter
from email.utils import mktime_tz, parseaddr, parsedate_tz
from urllib.parse import urlsplit

from playwright.sync_api import expect
from pytest_bdd import given, then, when

from fixtures.algorand_wallet import AlgorandWallet
from fixtures.language import OTHER, Language
from fixtures.mail_program import unsubscribe, unsubscribe_link
from fixtures.mail_server import MailServer
from fixtures.mailbox import Mailbox
from fixtures.people import People, Visitor
from fixtures.told import Event, low_balance
from fixtures.told import event as event_of
from pages.notification_settings import NotificationSettings
from pages.unsubscribe import Unsubscribe
from payasplay.client import Client, InMemoryTokenStore, TestingClient
from steps.accounts import DIRECTIONS
from steps.told import somebody, told

_HOUR_SECONDS = 3600
# Also on a machine that has much to do.
_MOMENT_SECONDS = 300


@given(told("the mail server turns {name:Person}'s mail away"))
def mail_turned_away(people: People, mail_server: MailServer, name: str) -> None:
    mail_server.turn_away(somebody(people, name).email)


@when(told("the mail server takes {name:Person}'s mail again, an hour later"))
def mail_taken_again(people: People, mail_server: MailServer, testing: TestingClient, name: str) -> None:
    mail_server.take_again(people[name].email)
    testing.advance_clock(people[name].id, _HOUR_SECONDS)


@given("somebody has come with an Algorand wallet, without an address", target_fixture="wallet_owner")
def came_with_wallet(api: Client) -> Client:
    wallet, app = AlgorandWallet.new(), api.with_tokens(InMemoryTokenStore())
    asked = app.auth.challenge_wallet(wallet.address)
    app.auth.sign_in_with_wallet(asked.challenge, wallet.address, wallet.sign(asked.message.encode()))
    return app


@when(told("the platform tells that somebody of {event:Event}"))
def tell_wallet_owner(wallet_owner: Client, testing: TestingClient, event: Event) -> None:
    testing.notify(wallet_owner.account.me().id, event.kind, event.variant, event.params, action_path=event.path)


@then(told("that somebody has been told of {event:Event}, and no mail is left to send"))
def wallet_owner_told(wallet_owner: Client, testing: TestingClient, event: Event) -> None:
    jobs = testing.drain(wallet_owner.account.me().id).jobs
    assert [job.status for job in jobs] == ["succeeded"] * len(jobs)
    (told_of,) = wallet_owner.notifications.page().items
    assert (told_of.kind, told_of.variant) == (event.kind, event.variant)


@when(told("{hours:d} hours pass for {name:Person}, in each of which the mail is tried again"))
def hours_pass(people: People, testing: TestingClient, hours: int, name: str) -> None:
    for _ in range(hours):
        testing.advance_clock(people[name].id, _HOUR_SECONDS)
        testing.drain(people[name].id)


@when(told("{name:Person} follows the link in the mail"))
def follow_mail(people: People, mailbox: Mailbox, testing: TestingClient, language: Language, name: str) -> None:
    testing.drain(people[name].id)
    mail = mailbox.the_only_message_to(people[name].email)
    people[name].page.goto(mailbox.link_called(mail, language.text("mail.notification.action")))


@when(told("{name:Person}'s mail program unsubscribes from the mail about {event:Event}"))
def one_click(
    people: People, mailbox: Mailbox, testing: TestingClient, language: Language, name: str, event: Event
) -> None:
    testing.drain(people[name].id)
    mail = mailbox.the_only_message_to(people[name].email)
    assert mail.subject == event.title(language)
    unsubscribe(mail)


@when(told("{name:Person}'s mail program unsubscribes from the receipt"))
def one_click_at_receipt(people: People, mailbox: Mailbox, testing: TestingClient, name: str) -> None:
    testing.drain(people[name].id)
    unsubscribe(mailbox.the_only_message_to(people[name].email))


@when(told("{name:Person} opens the link that stops such mails"))
def open_unsubscribe_link(
    people: People, mailbox: Mailbox, testing: TestingClient, language: Language, name: str
) -> None:
    testing.drain(people[name].id)
    mail = mailbox.the_only_message_to(people[name].email)
    # Not every mail program shows what the header offers: the text and the HTML offer the same.
    assert unsubscribe_link(mail) in mailbox.links_of_both(mail)
    assert mailbox.link_called(mail, language.text("mail.notification.unsubscribe")) == unsubscribe_link(mail)
    settings = mailbox.link_called(mail, language.text("mail.notification.settings"))
    assert urlsplit(settings).path == NotificationSettings.path
    people[name].page.goto(unsubscribe_link(mail))


@then(told("{name:Person} is asked whether such mails shall stop"))
def asked_about_stop(people: People, name: str) -> None:
    screen = people[name].at(Unsubscribe)
    expect(screen.heading).to_have_text(screen.text("unsubscribe.title"))
    expect(screen.page.get_by_text(screen.text("unsubscribe.text"), exact=True)).to_be_visible()


@when(told("{name:Person} confirms that such mails shall stop"))
def confirm_unsubscribe(people: People, name: str) -> None:
    people[name].at(Unsubscribe).confirm()


@when(told("somebody uses a changed link to stop {name:Person}'s mails"))
def use_changed_link(people: People, visitor: Visitor, mailbox: Mailbox, testing: TestingClient, name: str) -> None:
    testing.drain(people[name].id)
    link = unsubscribe_link(mailbox.the_only_message_to(people[name].email))
    head, signed, signature = link.split(".")[-3:]
    changed = f"{'A' if signature[0] != 'A' else 'B'}{signature[1:]}"
    visitor.page.goto(link.removesuffix(f"{head}.{signed}.{signature}") + f"{head}.{signed}.{changed}")
    visitor.at(Unsubscribe).confirm()


@then("that link is refused")
def link_refused(visitor: Visitor) -> None:
    screen = visitor.at(Unsubscribe)
    expect(screen.heading).to_have_text(screen.text("unsubscribe.invalid.title"))


@then(told("{name:Person} gets a mail about {event:Event}"))
def gets_mail(
    people: People, mailbox: Mailbox, testing: TestingClient, language: Language, name: str, event: Event
) -> None:
    testing.drain(people[name].id)
    mail = mailbox.the_only_message_to(people[name].email)
    assert mail.subject == event.title(language)
    assert event.text(language) in mail.text
    assert event.text(language) in mail.html
    assert mail.headers["Content-Language"] == [language.code]
    assert NotificationSettings.path in {urlsplit(link).path for link in mailbox.links_of_both(mail)}
    about = language.text(f"notifications.kind.{event.kind}")
    title, greeting = event.title(language), language.text("mail.greeting", name=name)
    for words in (greeting, title, language.text("mail.notification.why", kind=about)):
        assert words in mail.text
        assert words in mail.html
    # Not only in the title, which a mail program does not show.
    assert f">{title}</h1>" in mail.html


@then(told("the mail to {name:Person} is from Pay as Play, which reads no answers"))
def is_from_platform(people: People, mailbox: Mailbox, name: str) -> None:
    mail = mailbox.the_only_message_to(people[name].email)
    assert mail.sender.startswith("no-reply@")
    assert parseaddr(mail.headers["From"][0]) == ("Pay as Play", mail.sender)
    sent = parsedate_tz(mail.headers["Date"][0])
    assert sent is not None
    assert abs(time.time() - mktime_tz(sent)) < _MOMENT_SECONDS


@then(told("{name:Person} gets a mail about {event:Event} in the chosen language"))
def gets_mail_in_other_language(
    people: People, mailbox: Mailbox, testing: TestingClient, language: Language, name: str, event: Event
) -> None:
    testing.drain(people[name].id)
    other = Language(OTHER[language.code])
    mail = mailbox.the_only_message_to(people[name].email)
    assert mail.subject == event.title(other)
    assert mail.headers["Content-Language"] == [other.code]
    assert f'<html lang="{other.code}" dir="{DIRECTIONS[other.code]}">' in mail.html
    for words in (event.text(other), other.text("mail.greeting", name=name), other.text("mail.notification.action")):
        assert words in mail.text
        assert words in mail.html


@then(told("{name:Person} gets no mail"))
def gets_no_mail(people: People, mailbox: Mailbox, testing: TestingClient, name: str) -> None:
    testing.drain(people[name].id)
    assert mailbox.messages_to(people[name].email) == []


@then(told("{name:Person} has got {number:d} mails about a low balance"))
def has_got_mails(
    people: People, mailbox: Mailbox, testing: TestingClient, language: Language, name: str, number: int
) -> None:
    testing.drain(people[name].id)
    subjects = Counter(mail.subject for mail in mailbox.messages_to(people[name].email))
    assert subjects[low_balance(900).title(language)] == number


@then(told("{name:Person}'s mails are about these events:"))
def mails_are_about(
    people: People, mailbox: Mailbox, testing: TestingClient, language: Language, name: str, datatable: list[list[str]]
) -> None:
    testing.drain(people[name].id)
    subjects = [mail.subject for mail in mailbox.messages_to(people[name].email)]
    assert sorted(subjects) == sorted(event_of(what).title(language) for (what,) in datatable[1:])


@then(told("{name:Person} is told that no more mails about settlements come"))
def told_of_stop(people: People, name: str) -> None:
    screen = people[name].at(Unsubscribe)
    words = screen.text("unsubscribe.done.text", kind=screen.text("notifications.kind.settlement"))
    expect(screen.notice(words)).to_be_visible()
    expect(screen.heading).to_have_text(screen.text("unsubscribe.done.title"))
    expect(screen.way_to_settings).to_have_attribute("href", NotificationSettings.path)
