"""What arrives in people's mailboxes."""

from urllib.parse import urlsplit

from pytest_bdd import then

from fixtures.language import Language
from fixtures.mailbox import Mailbox
from fixtures.people import People
from pages.wallet import Wallet
from payasplay.client import TestingClient
from steps.wording import sentence


@then(sentence("{name:Person} gets a receipt for {amount:Euros} by e-mail"))
def gets_receipt(
    people: People, mailbox: Mailbox, testing: TestingClient, language: Language, name: str, amount: int
) -> None:
    testing.drain(people[name].id)
    mail = mailbox.the_only_message_to(people[name].email)
    assert mail.subject == language.text("mail.topup_receipt.subject")
    (topup,) = [each for each in people[name].client.wallet.top_ups() if each.credited]
    assert topup.completed_at is not None
    for words in (
        language.text("mail.greeting", name=name),
        language.money(amount),
        language.text("mail.topup_receipt.number", number=topup.id),
        language.date(topup.completed_at.date()),
    ):
        assert words in mail.text
        assert words in mail.html
    assert urlsplit(mailbox.links_of_both(mail)[0]).path == Wallet.path
