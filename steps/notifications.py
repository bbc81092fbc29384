"""What people were told, where they read it, and what they do with it."""

from datetime import UTC, datetime, time, timedelta
from itertools import groupby
from operator import itemgetter

import pytest
from playwright.sync_api import expect
from pytest_bdd import given, then, when

from fixtures.language import OTHER, Language
from fixtures.people import People, Visitor
from fixtures.told import Event, news
from fixtures.told import event as event_of
from pages.components.bell import Bell
from pages.notifications import Notifications, signs_of
from pages.screen import Screen
from payasplay.client import NotFound, TestingClient
from steps.told import ends_with, somebody, told

# So many are in the bell's panel.
LATEST = 5
DAYS = {"today": "today", "yesterday": "yesterday", "this week": "week", "older": "older"}
_DAY_SECONDS = 24 * 3600
_MINUTE_SECONDS = 60


@given(told("{name:Person} has {number:d} unread notifications"))
def has_unread(people: People, testing: TestingClient, name: str, number: int) -> None:
    person = somebody(people, name)
    for one in range(number):
        testing.notify(person.id, "system", "announcement", {"news": f"Number-{one}"})


@given(told("{name:Person} was told of {event:Event}"))
@when(told("the platform tells {name:Person} of {event:Event}"))
def was_told(people: People, testing: TestingClient, name: str, event: Event) -> None:
    testing.notify(somebody(people, name).id, event.kind, event.variant, event.params, action_path=event.path)


@given(told("{name:Person} was told {number:d} pieces of news, one after the other"))
def was_told_news(people: People, testing: TestingClient, name: str, number: int) -> None:
    person = somebody(people, name)
    for one in range(1, number + 1):
        testing.notify(person.id, "system", "announcement", {"news": f"News-{one}."})


@given(told("{name:Person} has read of {event:Event}"))
def has_read(people: People, language: Language, name: str, event: Event) -> None:
    client = people[name].client.notifications
    (one,) = [each for each in client.page().items if each.text == event.text(language)]
    client.mark_read(one.id)


@given(told("{days:d} days have passed for {name:Person}"))
def days_passed(people: People, testing: TestingClient, days: int, name: str) -> None:
    testing.advance_clock(people[name].id, days * _DAY_SECONDS)


@given(told("a day has passed for {name:Person}"))
def day_passed(people: People, testing: TestingClient, name: str) -> None:
    days_passed(people, testing, 1, name)


@given(told("{minutes:d} minutes have passed for {name:Person}"))
def minutes_passed(people: People, testing: TestingClient, minutes: int, name: str) -> None:
    testing.advance_clock(people[name].id, minutes * _MINUTE_SECONDS)


@given(told("it is a minute before midnight for {name:Person}"))
def before_midnight(people: People, testing: TestingClient, name: str) -> None:
    person = somebody(people, name)
    today = testing.advance_clock(person.id, 0)
    # Of the day after this one: that is never over yet.
    midnight = datetime.combine(today.date() + timedelta(days=2), time(), UTC)
    testing.advance_clock(person.id, int((midnight - today).total_seconds()) - _MINUTE_SECONDS)


@given(told("{name:Person} has {place:Place} open"))
@when(told("{name:Person} comes to {place:Place}"))
@when(told("{name:Person} opens {place:Place}"))
def open_place(people: People, name: str, place: type[Screen]) -> None:
    somebody(people, name).open(place)


@when(told("{name:Person} looks at the notifications"))
def look_at_notifications(people: People, name: str) -> None:
    people[name].open(Notifications)


@when(told("{name:Person} follows {event:Event}"))
def follow(people: People, name: str, event: Event) -> None:
    people[name].at(Notifications).follow(event)


@when(told("{name:Person} marks {event:Event} as read"))
def mark_read(people: People, name: str, event: Event) -> None:
    people[name].at(Notifications).mark_read(event)


@when(told("{name:Person} marks all as read"))
def mark_all_read(people: People, name: str) -> None:
    people[name].at(Notifications).mark_all_read()


@when(told("{name:Person} deletes {event:Event}"))
def delete(people: People, name: str, event: Event) -> None:
    people[name].at(Notifications).delete(event)


@when(told("{name:Person} deletes {event:Event} in another window"))
def delete_elsewhere(people: People, language: Language, name: str, event: Event) -> None:
    client = people[name].client.notifications
    (one,) = [each for each in client.page().items if each.text == event.text(language)]
    client.delete(one.id)


@when(told("{name:Person} looks at everything again"))
def look_at_everything(people: People, name: str) -> None:
    people[name].at(Notifications).find_everything()


@when(told("{name:Person} goes to the next page of notifications"))
def next_page(people: People, name: str) -> None:
    people[name].at(Notifications).next_page()


@when(told("{name:Person} looks only for payments that she has read"))
def look_for_read_payments(people: People, name: str) -> None:
    people[name].open(Notifications).find(state="read", kind="payment")


@when(told("{name:Person} looks only for payments that she has not read"))
def look_for_unread_payments(people: People, name: str) -> None:
    people[name].open(Notifications).find(state="unread", kind="payment")


@when(told('{name:Person} looks for "{words:Quoted}" among what she has not read'))
def look_among_unread(people: People, name: str, words: str) -> None:
    people[name].open(Notifications).find(state="unread", words=words)


@when(told("{name:Person} looks only for news that she has not read"))
def look_for_unread_news(people: People, name: str) -> None:
    people[name].at(Notifications).find(state="unread", kind="system")


@when(told("{name:Person} goes back to the page of notifications before"))
def previous_page(people: People, name: str) -> None:
    people[name].at(Notifications).previous_page()


@when(told("{name:Person} marks the news {number:d} as read"))
def mark_news_read(people: People, name: str, number: int) -> None:
    people[name].at(Notifications).mark_read(news(f"News-{number}."))


@when(told("{name:Person} deletes the news {number:d}"))
def delete_news(people: People, name: str, number: int) -> None:
    people[name].at(Notifications).delete(news(f"News-{number}."))


@then(told("the news {number:d} is read for {name:Person}"))
def news_is_read(people: People, number: int, name: str) -> None:
    screen = people[name].at(Notifications)
    state = screen.of(news(f"News-{number}.")).get_by_test_id("notification-state")
    expect(state).to_have_text(screen.text("notifications.read"))


@when(told('{name:Person} looks for notifications with "{words:Quoted}"'))
def look_for_words(people: People, name: str, words: str) -> None:
    people[name].open(Notifications).find(words=words)


@when("a visitor wants to see notifications")
def visitor_wants_notifications(visitor: Visitor) -> None:
    visitor.open(Notifications)


@then(told("{name:Person} reads of {event:Event}, just now, as unread"))
def reads_of_unread(people: People, name: str, event: Event) -> None:
    screen = people[name].at(Notifications)
    one = screen.of(event)
    expect(one.get_by_test_id("notification-title")).to_have_text(event.title(screen.language))
    expect(one.get_by_test_id("notification-kind")).to_have_text(screen.text(f"notifications.kind.{event.kind}"))
    expect(one.get_by_test_id("notification-state")).to_have_text(screen.text("notifications.unread"))
    expect(one.get_by_role("time")).to_have_text(screen.text("notifications.just_now"))
    (known,) = people[name].client.notifications.page().items
    expect(one.get_by_role("time")).to_have_attribute("title", screen.language.moment(known.created_at))
    for fact in event.facts(screen.language):
        expect(one).to_contain_text(fact)


@then(told("{name:Person} reads of {event:Event}"))
def reads_of(people: People, name: str, event: Event) -> None:
    screen = people[name].at(Notifications)
    expect(screen.of(event).get_by_test_id("notification-title")).to_have_text(event.title(screen.language))


@then(told("{name:Person} reads of {event:Event} in that language"))
def reads_of_in_other_language(people: People, language: Language, name: str, event: Event) -> None:
    screen = Notifications(people[name].page, Language(OTHER[language.code]))
    expect(screen.of(event).get_by_test_id("notification-title")).to_have_text(event.title(screen.language))


@then(told("{name:Person} finds these under their days:"))
def finds_under_days(people: People, name: str, datatable: list[list[str]]) -> None:
    screen = people[name].at(Notifications)
    for day, rows in groupby(datatable[1:], key=itemgetter(0)):
        found = [(int(days), event_of(what)) for _, days, what in rows]
        expect(screen.titles_of(DAYS[day])).to_have_text([event.title(screen.language) for _, event in found])
        expect(screen.times_of(DAYS[day])).to_have_text([_ago(screen, days) for days, _ in found])


@then(told("{name:Person} finds {event:Event} of {minutes:d} minutes ago under {day:Day}"))
def finds_under_day(people: People, name: str, event: Event, minutes: int, day: str) -> None:
    screen = people[name].at(Notifications)
    expect(screen.titles_of(DAYS[day])).to_have_text([event.title(screen.language)])
    passed = timedelta(minutes=minutes)
    words = screen.language.ago(passed) if passed else screen.text("notifications.just_now")
    expect(screen.times_of(DAYS[day])).to_have_text([words])


def _ago(screen: Notifications, days: int) -> str:
    return screen.language.ago(timedelta(days=days)) if days else screen.text("notifications.just_now")


@then(told("{name:Person} is at {place:Place}"))
def is_at(people: People, name: str, place: type[Screen]) -> None:
    expect(people[name].page).to_have_url(ends_with(place))


@then(told("{event:Event} is read for {name:Person}, also when she comes back"))
def is_read(people: People, name: str, event: Event) -> None:
    screen = people[name].at(Notifications)
    state = screen.of(event).get_by_test_id("notification-state")
    expect(state).to_have_text(screen.text("notifications.read"))
    people[name].open(Notifications)
    expect(state).to_have_text(screen.text("notifications.read"))
    expect(screen.way_to_read(event)).to_have_count(0)


@then(told("everything is read for {name:Person}, also when she comes back"))
def all_is_read(people: People, name: str) -> None:
    screen = people[name].at(Notifications)
    expect(screen.states).to_have_text([screen.text("notifications.read")] * 12)
    people[name].open(Notifications)
    expect(screen.states).to_have_text([screen.text("notifications.read")] * 12)
    expect(screen.way_to_read_all).to_have_count(0)


@then(told("{name:Person} sees only {event:Event}"))
def sees_only(people: People, name: str, event: Event) -> None:
    screen = people[name].at(Notifications)
    expect(screen.texts).to_have_text([event.text(screen.language)])


@then(told("{name:Person} sees only {event:Event}, also when she comes back"))
def sees_only_also_later(people: People, name: str, event: Event) -> None:
    screen = people[name].at(Notifications)
    expect(screen.texts).to_have_text([event.text(screen.language)])
    people[name].open(Notifications)
    expect(screen.texts).to_have_text([event.text(screen.language)])


@then(told("{name:Person} sees the news {newest:d} to {oldest:d}"))
def sees_news(people: People, name: str, newest: int, oldest: int) -> None:
    screen = people[name].at(Notifications)
    expected = [news(f"News-{one}.").text(screen.language) for one in range(newest, oldest - 1, -1)]
    expect(screen.texts).to_have_text(expected)


@then(told("{name:Person} sees {number:d} notifications"))
def sees_number(people: People, name: str, number: int) -> None:
    screen = people[name].at(Notifications)
    expect(screen.all).to_have_count(number)
    expect(screen.count).to_have_text(screen.language.counted("notifications.count", number))


@then(told("{name:Person} reads that there are {number:d} notifications"))
def reads_number(people: People, name: str, number: int) -> None:
    screen = people[name].at(Notifications)
    expect(screen.count).to_have_text(screen.language.counted("notifications.count", number))


@then(told('{name:Person} still reads there that she looks for "{words:Quoted}" among what she has not read'))
def still_looks_for(people: People, name: str, words: str) -> None:
    screen = people[name].at(Notifications)
    expect(screen.words).to_have_value(words)
    expect(screen.state).to_have_value("unread")


@then(told("{name:Person} still reads there that she looks for payments that she has not read"))
def still_looks_for_unread_payments(people: People, name: str) -> None:
    screen = people[name].at(Notifications)
    expect(screen.kind).to_have_value("payment")
    expect(screen.state).to_have_value("unread")


@then(told("{name:Person} reads that this is page {page:d} of {pages:d}, and can go where there is one"))
def reads_page(people: People, name: str, page: int, pages: int) -> None:
    screen = people[name].at(Notifications)
    number = screen.language.number
    words = screen.text("transactions.pages.position", page=number(page), pages=number(pages))
    expect(screen.page.get_by_text(words, exact=True)).to_be_visible()
    expect(screen.way_to_newer).to_have_count(1 if page > 1 else 0)
    expect(screen.way_to_older).to_have_count(1 if page < pages else 0)


@then(told("each of {name:Person}'s {number:d} notifications has a sign of its own, the same in the bell's panel"))
def signs_of_their_own(people: People, language: Language, name: str, number: int) -> None:
    screen, latest = people[name].at(Notifications), Bell(people[name].page, language).latest
    expect(screen.all).to_have_count(number)
    signs = signs_of(screen.all)
    assert len(set(signs)) == number
    assert all(signs)
    expect(latest).to_have_count(LATEST)
    assert signs_of(latest) == signs[:LATEST]


@then(told("{name:Person} is told that there are no notifications yet"))
def told_of_none(people: People, name: str) -> None:
    screen = people[name].at(Notifications)
    expect(screen.page.get_by_text(screen.text("notifications.empty.title"), exact=True)).to_be_visible()
    expect(screen.all).to_have_count(0)


@then(told("{name:Person} is told that no notification is like that"))
def told_of_none_found(people: People, name: str) -> None:
    screen = people[name].at(Notifications)
    expect(screen.page.get_by_text(screen.text("notifications.empty.filtered"), exact=True)).to_be_visible()
    expect(screen.all).to_have_count(0)


@then(told("{name:Person}'s notifications are empty"))
def has_none(people: People, name: str) -> None:
    screen = people[name].open(Notifications)
    expect(screen.count).to_have_text(screen.language.counted("notifications.count", 0))
    assert people[name].client.notifications.page().items == []


@then(told("{name:Person} can neither read nor delete {other:Person}'s notification"))
def cannot_touch(people: People, name: str, other: str) -> None:
    (theirs,) = people[other].client.notifications.page().items
    with pytest.raises(NotFound):
        people[name].client.notifications.mark_read(theirs.id)
    with pytest.raises(NotFound):
        people[name].client.notifications.delete(theirs.id)
    people[name].client.notifications.mark_all_read()
    (still,) = people[other].client.notifications.page().items
    assert still.read_at is None
