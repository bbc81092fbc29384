"""What was played: seconds by a clock that runs, pages of it, and what who has played is told."""

import re
import time
from decimal import Decimal

from playwright.sync_api import expect
from pytest_bdd import given, then, when

from fixtures.language import OTHER, Language
from fixtures.offers import Offers
from fixtures.people import People
from pages.catalogue import Catalogue
from pages.playback_summary import PlaybackSummary
from pages.played import Played
from pages.screen import Screen
from pages.watch import Watch
from payasplay.client import TestingClient
from steps.playback import last_session
from steps.wording import sentence

_MINUTE_SECONDS = 60
_IN_TEN_THOUSANDTHS = 100


@when(sentence('{name:Person} searches the catalogue for "{title:Quoted}" by its name in the other language'))
def search_other_name(people: People, offers: Offers, name: str, title: str) -> None:
    people[name].open(Catalogue).search(offers[title].other_title)


@then(sentence('{name:Person} finds only "{title:Quoted}", by its name in that language'))
def finds_only_other_name(people: People, offers: Offers, name: str, title: str) -> None:
    expect(people[name].at(Catalogue).titles).to_have_text([offers[title].other_title])


@then(sentence("{name:Person} sees the cost grow by {amount:Euros} a second"))
def cost_grows(people: People, name: str, amount: int) -> None:
    screen = people[name].at(Watch)
    expect(screen.time).not_to_have_text(screen.language.digits("0:00"))
    seconds, cost = screen.so_far()
    assert cost == seconds * amount * _IN_TEN_THOUSANDTHS


@then(sentence("{name:Person} sees {amount:Euros} counted for each of more than {seconds:d} seconds"))
def cost_counts_on(people: People, name: str, amount: int, seconds: int) -> None:
    screen = people[name].at(Watch)
    minutes, rest = divmod(seconds, _MINUTE_SECONDS)
    expect(screen.time).not_to_have_text(screen.language.digits(f"{minutes}:{rest:02d}"))
    shown, cost = screen.so_far()
    assert shown > seconds
    assert cost == shown * amount * _IN_TEN_THOUSANDTHS


@when(
    sentence('{name:Person} starts "{title:Quoted}" and stops it at once, by a clock that runs'),
    target_fixture="passed_at_most",
)
def start_and_stop(people: People, offers: Offers, name: str, title: str) -> float:
    playback, begun = people[name].client.playback, time.monotonic()
    playback.stop(playback.start(offers[title].content.id).id)
    return time.monotonic() - begun


@then(sentence("{name:Person} has paid for the whole seconds that passed, and for no more"))
def paid_whole_seconds(people: People, name: str, passed_at_most: float) -> None:
    client = people[name].client
    (session,) = client.playback.sessions().items
    assert session.seconds <= passed_at_most
    # The price of a second: no rounding hides a part of one.
    assert Decimal(session.charge) == Decimal(session.price_per_minute) * session.seconds / 100 / _MINUTE_SECONDS


@given(sentence('{name:Person} has played "{title:Quoted}" for {fewest:d} to {most:d} minutes, one after the other'))
def has_played_often(
    people: People, offers: Offers, testing: TestingClient, name: str, title: str, fewest: int, most: int
) -> None:
    person = people[name]
    testing.advance_clock(person.id, 0)
    for minutes in range(fewest, most + 1):
        # What starts ends what played before.
        person.client.playback.start(offers[title].content.id)
        testing.advance_clock(person.id, minutes * _MINUTE_SECONDS)
    person.client.playback.stop(last_session(person).id)


@when(sentence("{name:Person} goes on to what she played before"))
def played_before(people: People, name: str) -> None:
    people[name].at(Played).next_page()


@when(sentence("{name:Person} goes back to what she played last"))
def played_last(people: People, name: str) -> None:
    people[name].at(Played).previous_page()


@when(sentence('{name:Person} looks at what "{title:Quoted}" came to'))
def look_at_summary(people: People, offers: Offers, name: str, title: str) -> None:
    people[name].at(Played).go_to(offers[title].title)


@then(
    sentence(
        '{name:Person} reads that "{title:Quoted}" took {seconds:d} seconds at {price:Price} a minute'
        ", and {amount:Euros}"
    )
)
def reads_summary(people: People, offers: Offers, name: str, title: str, seconds: int, price: str, amount: int) -> None:
    summary = people[name].at(PlaybackSummary)
    expect(summary.title).to_have_text(offers[title].title)
    called = ("play_summary.time", "play_summary.price", "play_summary.charge", "play_summary.balance")
    expect(summary.labels).to_have_text([summary.text(key) for key in called])
    left = people[name].client.wallet.balance().balance
    expect(summary.figures).to_have_text(
        [
            summary.language.counted("playback.seconds", seconds),
            summary.text("playback.price_per_minute", price=summary.language.price(price)),
            summary.language.money(amount),
            summary.language.money(left),
        ]
    )
    expect(summary.way("play_summary.again")).to_have_attribute("href", offers[title].path)
    expect(summary.way("play_summary.more")).to_have_attribute("href", Catalogue.path)
    expect(summary.way("play_summary.history")).to_have_attribute("href", Played.path)


@then(sentence("{name:Person} sees what cost {newest:d} to {oldest:d} cents"))
def sees_charges(people: People, name: str, newest: int, oldest: int) -> None:
    screen = people[name].at(Played)
    expect(screen.charges).to_have_text([screen.language.money(cents) for cents in range(newest, oldest - 1, -1)])


@then(
    sentence(
        '{name:Person} is told in that language that "{title:Quoted}" ended'
        ", after {seconds:d} seconds and {amount:Euros}"
    )
)
def told_of_end(
    people: People, offers: Offers, language: Language, name: str, title: str, seconds: int, amount: int
) -> None:
    other = Language(OTHER[language.code])
    (played,) = people[name].client.playback.sessions().items
    (told,) = people[name].client.notifications.page(kind="session_end").items
    message = "notification.session_end.ended"
    assert told.title == other.text(f"{message}.title", content=offers[title].other_title)
    assert told.text == other.text(f"{message}.text", seconds=other.number(seconds), amount=other.money(amount))
    assert told.action_path == f"/play/{played.id}"


@then(
    sentence(
        '{name:Person} is told that the money for "{title:Quoted}" has run out'
        ", after {seconds:d} seconds and {amount:Euros}"
    )
)
def told_that_money_ended(
    people: People, offers: Offers, language: Language, name: str, title: str, seconds: int, amount: int
) -> None:
    (told,) = people[name].client.notifications.page(kind="session_end").items
    message = "notification.session_end.money_ended"
    assert told.title == language.text(f"{message}.title", content=offers[title].title)
    facts = {"seconds": language.number(seconds), "amount": language.money(amount)}
    assert told.text == language.text(f"{message}.text", **facts)


@then(sentence("{name:Person} is told that it ended as she started something else"))
def told_replaced(people: People, name: str) -> None:
    summary = people[name].at(PlaybackSummary)
    expect(summary.reason).to_have_text(summary.text("play_summary.reason.replaced"))


@then(sentence("{name:Person} is told that she stopped it"))
def told_stopped(people: People, name: str) -> None:
    summary = people[name].at(PlaybackSummary)
    expect(summary.reason).to_have_text(summary.text("play_summary.reason.stopped"))


@then(sentence("{name:Person} sees that it has played for longer than an hour, a minute and {seconds:d} seconds"))
def sees_hours(people: People, name: str, seconds: int) -> None:
    screen = people[name].at(Watch)
    # The page counts on by itself from what it was told.
    expect(screen.time).not_to_have_text(screen.language.digits(f"1:01:{seconds:02d}"))
    expect(screen.time).to_have_text(re.compile(f"^{screen.language.digits('1:01:')}"))


@then(sentence("{name:Person} reads there that it costs {price:Price} a minute until she stops it"))
def reads_cost(people: People, name: str, price: str) -> None:
    screen = people[name].at(Watch)
    words = screen.text("playback.price_per_minute", price=screen.language.price(price))
    expect(screen.meter).to_contain_text(words)
    expect(screen.meter).to_contain_text(screen.text("watch.leave_hint"))


@given(sentence("{name:Person}'s browser lets nothing play by itself"))
def nothing_by_itself(people: People, name: str) -> None:
    people[name].page.add_init_script(
        'HTMLMediaElement.prototype.play = () => Promise.reject(new DOMException("", "NotAllowedError"))'
    )


@then(sentence("{name:Person} can begin it by hand"))
def can_begin(people: People, name: str) -> None:
    expect(people[name].at(Watch).media).to_have_js_property("controls", value=True)


@when(sentence("{name:Person}'s app stops it"))
def app_stops(people: People, name: str) -> None:
    people[name].client.playback.stop(last_session(people[name]).id)


@then(sentence('{name:Person} is told that "{title:Quoted}" is still playing'))
def told_still_playing(people: People, offers: Offers, name: str, title: str) -> None:
    screen = people[name].at(Played)
    expect(screen.still_playing).to_have_text(screen.text("playback.now_playing", title=offers[title].title))
    expect(screen.sessions).to_contain_text([screen.text("history.playing")])


@then(sentence('{name:Person} reads there that "{title:Quoted}" is still playing'))
def reads_still_playing(people: People, offers: Offers, name: str, title: str) -> None:
    screen = people[name].at(Screen)
    expect(screen.still_playing).to_have_text(screen.text("playback.now_playing", title=offers[title].title))
    expect(screen.still_playing).to_have_attribute("href", offers[title].path)


@when(sentence("{name:Person} goes back to what still plays"))
def back_to_playing(people: People, name: str) -> None:
    people[name].at(Played).still_playing.click()
