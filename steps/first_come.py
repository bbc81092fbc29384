"""What happens once, whoever asks for it at the same moment or comes back for it."""

import html
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from playwright.sync_api import expect
from pytest_bdd import given, then, when

from fixtures.authenticator import Authenticators
from fixtures.mailbox import Mailbox
from fixtures.offers import Offers
from fixtures.people import Newcomer, People, Person, Visitor
from fixtures.settlements import pdf_text
from fixtures.told import Event
from pages.catalogue import Catalogue
from pages.settlement_details import SettlementDetails
from pages.sign_in import SignIn
from pages.sign_up import CheckMail, ConfirmAddress
from payasplay.client import Client, InsufficientBalance, InvalidCredentials, RateLimited, TestingClient
from steps.accounts import PASSWORD
from steps.limits import Tries, try_to_sign_in
from steps.settlement_wording import settled
from steps.told import told
from steps.wallet_wording import PLACES
from steps.wording import sentence

_PAYPAL = {"method": "paypal", "email": PLACES["PayPal"][1]["email"]}


@when("somebody follows the link of that mail in another browser")
def follow_used_link(newcomer: Newcomer, visitor: Visitor, mailbox: Mailbox) -> None:
    (link,) = mailbox.links(mailbox.the_only_message_to(newcomer.email))
    visitor.page.goto(link)
    visitor.at(ConfirmAddress).confirm()


@then("that browser is told that the link confirms nothing any more")
def link_confirms_nothing(visitor: Visitor) -> None:
    screen = visitor.at(ConfirmAddress)
    expect(screen.heading).to_have_text(screen.text("verify_email.invalid.title"))
    expect(screen.way("nav.sign_in")).to_have_attribute("href", SignIn.path)
    expect(screen.way("check_mail.again.submit")).to_have_attribute("href", CheckMail.path)


@when(sentence("{name:Person} mistypes the password four times, signs in, and mistypes it four times more"))
def mistype(people: People, api: Client, name: str) -> None:
    email = people[name].email
    before = try_to_sign_in(api, email, 4)
    api.auth.sign_in(email, PASSWORD)
    after = try_to_sign_in(api, email, 4)
    assert _wrong(before) == _wrong(after) == 4  # noqa: PLR2004 (four each, and nobody had to wait)


@given(sentence("{name:Person} has mistyped the password until there was a pause"))
def mistyped_until_pause(people: People, api: Client, name: str) -> None:
    tries = try_to_sign_in(api, people[name].email, 6)
    assert type(tries.refusals[-1]) is RateLimited


def _wrong(tries: Tries) -> int:
    return sum(type(refusal) is InvalidCredentials for refusal in tries.refusals)


@when(
    sentence("{name:Person}'s app asks {times:d} times, at the very same moment, to withdraw {amount:Euros}"),
    target_fixture="accepted",
)
def withdraw_at_once(people: People, authenticators: Authenticators, name: str, times: int, amount: int) -> list[bool]:
    person = people[name]
    codes = authenticators.of(person).recovery_codes[:times]
    with ThreadPoolExecutor(times) as at_once:
        return list(at_once.map(lambda code: _withdraws(person, amount, code), codes))


def _withdraws(person: Person, amount: int, code: str) -> bool:
    try:
        person.client.withdrawals.withdraw(amount, destination=_PAYPAL, code=code)
    except InsufficientBalance:
        return False
    return True


@then("one of them is accepted, and the others are refused for want of money")
def one_accepted(accepted: list[bool]) -> None:
    assert sorted(accepted) == [*[False] * (len(accepted) - 1), True]


@then(told("{name:Person} gets a mail in which {event:Event} is a text and no more"))
def mail_is_text(people: People, mailbox: Mailbox, testing: TestingClient, name: str, event: Event) -> None:
    testing.drain(people[name].id)
    mail = mailbox.the_only_message_to(people[name].email)
    written = event.params["content"]
    assert written in mail.text
    assert written not in mail.html
    assert html.escape(written) in mail.html


@then(settled('{name:Person}\'s invoice names him, "{country:Quoted}", "{tax:Quoted}" and "{vat:Quoted}"'))
def invoice_names(people: People, name: str, country: str, tax: str, vat: str) -> None:
    paper = pdf_text(Path(people[name].at(SettlementDetails).take("invoice").path()).read_bytes())
    for words in (name, people[name].email, country, tax, vat):
        assert words in paper


@given(sentence('partner {partner:Person} offers {number:d} videos called "{title:Quoted}"'))
def offers_many(offers: Offers, partner: str, number: int, title: str) -> None:
    for one in range(1, number + 1):
        offers.add(partner, "video", f"{title} {one}", "0.0200")


@when(sentence("{name:Person} goes on to more of the catalogue"))
def more_of_catalogue(people: People, name: str) -> None:
    people[name].at(Catalogue).next_page()


@then(sentence('{name:Person} finds "{title:Quoted}" {newest:d} to {oldest:d}'))
def finds_numbered(people: People, offers: Offers, name: str, title: str, newest: int, oldest: int) -> None:
    titles = [offers[f"{title} {one}"].title for one in range(newest, oldest - 1, -1)]
    expect(people[name].at(Catalogue).titles).to_have_text(titles)
