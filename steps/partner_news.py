"""What somebody is told who has played on a partner's platform."""

from playwright.sync_api import expect
from pytest_bdd import then, when

from fixtures.offers import Offers
from fixtures.people import People
from fixtures.told import played_to_the_end
from pages.notifications import Notifications
from payasplay.client.models import NotificationKind
from steps.wording import sentence


@then(sentence('{name:Person} is told once that {seconds:d} seconds of "{title:Quoted}" cost {amount:Euros}'))
def told_once_of_the_end(people: People, offers: Offers, name: str, seconds: int, title: str, amount: int) -> None:
    screen, end = people[name].open(Notifications), played_to_the_end(offers[title].title, seconds, amount)
    expect(screen.of(end).get_by_test_id("notification-title")).to_have_text([end.title(screen.language)])
    (told,) = people[name].client.notifications.page(kind=NotificationKind.SESSION_END).items
    assert told.text == end.text(screen.language)


@when(sentence('{name:Person} follows what she was told of "{title:Quoted}"'))
def follow_the_end(people: People, offers: Offers, name: str, title: str) -> None:
    (session,) = people[name].client.playback.sessions().items
    assert session.seconds is not None
    people[name].at(Notifications).follow(played_to_the_end(offers[title].title, session.seconds, session.charge))
