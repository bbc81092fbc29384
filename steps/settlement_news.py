"""What partners are told of their payouts, and where it leads."""

from pytest_bdd import then, when

from fixtures.language import Language
from fixtures.mailbox import Mailbox
from fixtures.people import People, Person
from fixtures.told import Event
from pages.notifications import Notifications
from payasplay.client.models import NotificationKind, NotificationOut
from steps.settlement_wording import settled
from steps.wallet_wording import STATES


def _newest(person: Person, variant: str) -> Event:
    """What somebody is to be told of the newest payout: how it ended, what came of which days, and more behind it."""
    payout = person.client.settlement.page(limit=1).items[0]
    facts = {
        "net_amount": str(payout.net),
        "period_start": payout.period.first_day.isoformat(),
        "period_end": payout.period.last_day.isoformat(),
        "reason": "payout_failure.account_closed",
    }
    return Event("settlement", variant, f"/partner/settlement/{payout.id}", facts)


def _told(person: Person, variant: str) -> list[NotificationOut]:
    told = person.client.notifications.page(kind=NotificationKind.SETTLEMENT).items
    return [each for each in told if each.variant == variant]


@then(settled("{name:Person} was told of the settlement: {state:State}"))
def told_of_settlement(people: People, language: Language, name: str, state: str) -> None:
    event = _newest(people[name], STATES[state])
    (told,) = _told(people[name], event.variant)
    assert (told.title, told.text, told.action_path) == (event.title(language), event.text(language), event.path)


@then(settled("{name:Person} was told that {amount:Euros} were paid to him, and where to see it"))
def told_how_much(people: People, language: Language, name: str, amount: int) -> None:
    (told,) = _told(people[name], "completed")
    assert language.money(amount) in told.text
    assert told.action_path == _newest(people[name], "completed").path


@then(settled("{name:Person} was told once that he was paid"))
def told_once(people: People, name: str) -> None:
    assert len(_told(people[name], "completed")) == 1


@then(settled("{name:Person} was told once that the payout failed"))
def told_once_of_failure(people: People, name: str) -> None:
    assert len(_told(people[name], "failed")) == 1


@then(settled("{name:Person} was told twice that the payout failed"))
def told_twice_of_failure(people: People, name: str) -> None:
    assert len(_told(people[name], "failed")) == 2  # noqa: PLR2004 (twice)


@then(settled("{name:Person} was told once that it came to him twice, by mail too"))
def told_of_twice(people: People, mailbox: Mailbox, language: Language, name: str) -> None:
    event = _newest(people[name], "paid_twice")
    (told,) = _told(people[name], event.variant)
    assert (told.title, told.text, told.action_path) == (event.title(language), event.text(language), event.path)
    (mail,) = [each for each in mailbox.messages_to(people[name].email) if each.subject == event.title(language)]
    assert event.text(language) in mail.text


@when(settled("{name:Person} follows the news that he was paid"))
def follow_news(people: People, name: str) -> None:
    people[name].open(Notifications).follow(_newest(people[name], "completed"))
