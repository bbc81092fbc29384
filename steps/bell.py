"""The bell, its panel, what pops up, and several windows of one person."""

from datetime import timedelta

from playwright.sync_api import Page, expect
from pytest_bdd import given, then, when

from fixtures.language import Language
from fixtures.people import People
from fixtures.told import Event
from pages.components.bell import Bell
from pages.home import Home
from pages.notifications import Notifications
from payasplay.client import TestingClient
from steps.notifications import LATEST
from steps.told import somebody, told

_PLUS, _MANY = "9+", 10
_UNAVAILABLE = 503
_SOON_MILLISECONDS = 2_000


def expect_bell(bell: Bell, language: Language, shown: str) -> None:
    """The bell shows a number, or nothing; its name says the same to whoever does not see it."""
    if shown == "nothing":
        expect(bell.button).to_have_accessible_name(language.text("notifications.bell.none"))
        expect(bell.count).to_be_empty()
    elif shown == _PLUS:
        # A name has room for the whole number.
        expect(bell.button).to_have_accessible_name(language.counted("notifications.bell.unread", _MANY))
        expect(bell.count).to_have_text(language.text("notifications.bell.many", count=language.number(9)))
    else:
        expect(bell.button).to_have_accessible_name(language.counted("notifications.bell.unread", int(shown)))
        expect(bell.count).to_have_text(language.number(int(shown)))


def expect_up(bell: Bell, words: str) -> None:
    """One thing is up, and no other: a list of texts alone would also fit where more is up."""
    expect(bell.toasts).to_have_count(1)
    expect(bell.toasts).to_contain_text(words)


def bell_of(people: People, language: Language, name: str) -> Bell:
    """Somebody's bell."""
    return Bell(people[name].page, language)


@given(told("{name:Person} is on the site"))
def is_on_site(people: People, language: Language, name: str) -> None:
    person = somebody(people, name)
    person.page.clock.install()
    person.open(Home)
    # Until the bell has looked once, what comes in is what was there before.
    unread = person.client.notifications.page().unread_count
    expect_bell(bell_of(people, language, name), language, str(unread) if unread else "nothing")


@given(told("the news are refused to {name:Person}'s page, once"))
def news_refused(people: People, name: str) -> None:
    page = somebody(people, name).page
    page.clock.install()
    page.route("**/events", lambda route: route.fulfill(status=503), times=1)
    with page.expect_response("**/events") as refused:
        people[name].open(Home)
    assert refused.value.status == _UNAVAILABLE


@given(told("no news reach {name:Person}'s page"))
def no_news(people: People, name: str) -> None:
    page = somebody(people, name).page
    page.clock.install()
    # What tells a browser that there is no stream.
    page.route("**/events", lambda route: route.fulfill(status=204))


@given(told("{name:Person} has a second window"), target_fixture="second_window")
def has_second_window(people: People, language: Language, name: str) -> Page:
    window = people[name].page.context.new_page()
    window.goto(Notifications.path)
    unread = people[name].client.notifications.page().unread_count
    expect_bell(Bell(window, language), language, str(unread) if unread else "nothing")
    return window


@given(told("the platform has told {name:Person} of {event:Event}, which pops up"), target_fixture="popped_up")
def pops_up_given(people: People, testing: TestingClient, language: Language, name: str, event: Event) -> Event:
    testing.notify(people[name].id, event.kind, event.variant, event.params, action_path=event.path)
    expect_up(bell_of(people, language, name), event.text(language))
    return event


@when(told("{name:Person} opens the bell's panel"))
def open_panel(people: People, language: Language, name: str) -> None:
    bell_of(people, language, name).button.click()


@when(told("{name:Person} follows {event:Event} from the bell's panel"))
def follow_from_panel(people: People, language: Language, name: str, event: Event) -> None:
    bell_of(people, language, name).follow(event.title(language))


@when(told("{name:Person} goes on from the panel to all notifications"))
def go_to_all(people: People, language: Language, name: str) -> None:
    bell_of(people, language, name).go_to_all()


@when(told("{name:Person} marks all as read in the panel"))
def mark_all_read(people: People, language: Language, name: str) -> None:
    bell_of(people, language, name).mark_all_read()


@when(told("{name:Person} follows what pops up"))
def follow_toast(people: People, language: Language, name: str, popped_up: Event) -> None:
    bell_of(people, language, name).follow_toast(popped_up.title(language))


@when(told("{name:Person} points at it"))
def point_at(people: People, language: Language, name: str, popped_up: Event) -> None:
    bell_of(people, language, name).point_at_toast(popped_up.title(language))


@when(told("{name:Person} comes to it with the keyboard"))
def come_to_toast(people: People, language: Language, name: str, popped_up: Event) -> None:
    bell_of(people, language, name).title_of_toast(popped_up.title(language)).focus()


@when(told("{name:Person} leaves it with the keyboard"))
def leave_toast(people: People, language: Language, name: str) -> None:
    bell_of(people, language, name).button.focus()


@when(told("{name:Person} points elsewhere"))
def point_elsewhere(people: People, language: Language, name: str) -> None:
    bell_of(people, language, name).point_at_bell()


@when(told("{name:Person} puts it away"))
def dismiss(people: People, language: Language, name: str, popped_up: Event) -> None:
    bell_of(people, language, name).dismiss_toast(popped_up.title(language))


@when(told("{seconds:d} seconds pass on {name:Person}'s page"))
def seconds_pass(people: People, seconds: int, name: str) -> None:
    people[name].page.clock.fast_forward(seconds * 1_000)


@then(told("{name:Person}'s bell shows {shown:Shown}"))
def bell_shows(people: People, language: Language, name: str, shown: str) -> None:
    expect_bell(bell_of(people, language, name), language, shown)


@then(told("both of {name:Person}'s bells show {shown:Shown}"))
def both_bells_show(people: People, language: Language, second_window: Page, name: str, shown: str) -> None:
    expect_bell(bell_of(people, language, name), language, shown)
    expect_bell(Bell(second_window, language), language, shown)


@then(told("the panel shows the 5 latest, {event:Event} first"))
def panel_shows(people: People, language: Language, event: Event) -> None:
    (person,) = people
    latest = bell_of(people, language, person.name).latest
    expect(latest).to_have_count(LATEST)
    expect(latest.first).to_be_visible()
    expect(latest.first).to_contain_text(event.text(language))


@then(told("the panel says that the first is of this minute, and the others are of {days:d} days ago"))
def panel_says_when(people: People, language: Language, days: int) -> None:
    (person,) = people
    then = [language.ago(timedelta(days=days))] * (LATEST - 1)
    times = bell_of(people, language, person.name).latest.get_by_role("time")
    expect(times).to_have_text([language.text("notifications.just_now"), *then])


@then(told("the panel says to {name:Person} that there are no notifications yet"))
def panel_is_empty(people: People, language: Language, name: str) -> None:
    bell = bell_of(people, language, name)
    expect(bell.panel).to_contain_text(language.text("notifications.panel.empty"))
    expect(bell.latest).to_have_count(0)
    expect(bell.way_to_read_all).to_have_count(0)


@then(told("the panel shows {name:Person} {event:Event} as unread"))
def panel_shows_unread(people: People, language: Language, name: str, event: Event) -> None:
    one = bell_of(people, language, name).shown(event.text(language))
    expect(one.get_by_test_id("notification-state")).to_be_visible()
    expect(one.get_by_test_id("notification-state")).to_have_text(language.text("notifications.unread"))


@then(told("{event:Event} pops up once in both of {name:Person}'s windows"))
def pops_up_in_both(people: People, language: Language, second_window: Page, event: Event, name: str) -> None:
    for bell in (bell_of(people, language, name), Bell(second_window, language)):
        expect_up(bell, event.text(language))


@then(told("{event:Event} pops up for {name:Person}"))
@then(told("{event:Event} is still up for {name:Person}"))
def is_up(people: People, language: Language, event: Event, name: str) -> None:
    expect_up(bell_of(people, language, name), event.text(language))


@then(told("{first:Event} and {second:Event} pop up for {name:Person}, in this order"))
def are_up(people: People, language: Language, first: Event, second: Event, name: str) -> None:
    toasts = bell_of(people, language, name).toasts
    expect(toasts).to_have_count(2)
    expect(toasts).to_contain_text([first.text(language), second.text(language)])


@then(told("nothing is up for {name:Person}"))
def nothing_is_up(people: People, language: Language, name: str) -> None:
    # Sooner than anything goes by itself.
    expect(bell_of(people, language, name).toasts).to_have_count(0, timeout=_SOON_MILLISECONDS)


@then("the second window has nothing unread either")
def second_window_is_read(language: Language, second_window: Page) -> None:
    screen = Notifications(second_window, language)
    expect(screen.states).to_have_text([screen.text("notifications.read")] * 3)
