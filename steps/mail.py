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
    top_ups = people[name].client.wallet.top_ups()
    ((paid, at),) = [(each.id, each.completed_at) for each in top_ups if each.completed_at]
    number, day = language.text("mail.topup_receipt.number", number=paid), language.date(at.date())
    for form in (mail.text, mail.html):
        assert language.money(amount) in form
        assert number in form
        assert day in form
