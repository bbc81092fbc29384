"""What arrives in people's mailboxes."""

from pytest_bdd import then

from fixtures.language import Language
from fixtures.mailbox import Mailbox
from fixtures.people import People
from payasplay.client import TestingClient
from steps.wording import sentence


@then(sentence("{name:Person} gets a receipt for {amount:Euros} by e-mail"))
def gets_receipt(
    people: People, mailbox: Mailbox, testing: TestingClient, language: Language, name: str, amount: int
) -> None:
    testing.drain(people[name].id)
    mail = mailbox.the_only_message_to(people[name].email)
    assert mail.subject == language.text("mail.topup_receipt.subject")
    assert language.money(amount) in mail.text
    assert language.money(amount) in mail.html
