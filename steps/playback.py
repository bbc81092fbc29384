"""Playing, stopping, and what it came to."""

from uuid import uuid4

import pytest
from playwright.sync_api import expect
from pytest_bdd import given, then, when

from fixtures.offers import Offers
from fixtures.payment_provider import PaymentProvider
from fixtures.people import People, Person
from pages.catalogue import Catalogue
from pages.playback_summary import PlaybackSummary
from pages.played import Played
from pages.top_up import TopUp
from pages.transactions import Transactions
from pages.watch import Watch
from payasplay.client import ApiError, IdempotencyConflict, NotFound, TestingClient
from payasplay.client.models import SessionOut
from steps.payments import GOOD_PAYMENT_METHOD
from steps.wording import euros, sentence


def last_session(person: Person) -> SessionOut:
    """What somebody played last, as the API tells it."""
    return person.client.playback.sessions(limit=1).items[0]


def open_with_a_clock(person: Person, offers: Offers, testing: TestingClient, title: str) -> Watch:
    """Go to a content; the person's clock stands still from now on, so that a scenario says how much time passes."""
    testing.advance_clock(person.id, 0)
    person.page.goto(offers[title].path)
    return person.at(Watch)


@when(sentence('{name:Person} plays "{title:Quoted}"'))
def play(people: People, offers: Offers, testing: TestingClient, name: str, title: str) -> None:
    screen = open_with_a_clock(people[name], offers, testing, title)
    screen.play_button.click()
    expect(screen.stop_button).to_be_visible()


@when(sentence('{name:Person} wants to play "{title:Quoted}"'))
def want_to_play(people: People, offers: Offers, testing: TestingClient, name: str, title: str) -> None:
    open_with_a_clock(people[name], offers, testing, title).play_button.click()


@when(sentence('{name:Person} starts "{title:Quoted}" twice, in a hurry'))
def start_twice(people: People, offers: Offers, testing: TestingClient, name: str, title: str) -> None:
    open_with_a_clock(people[name], offers, testing, title).play_button.dblclick()


@when(sentence('{name:Person} plays "{title:Quoted}", and the browser sends it twice'))
def play_sent_twice(people: People, offers: Offers, testing: TestingClient, name: str, title: str) -> None:
    screen = open_with_a_clock(people[name], offers, testing, title)
    fields = screen.fields_sent_once()
    screen.play_button.click()
    expect(screen.stop_button).to_be_visible()
    # What a browser does after a connection that broke off: the same form once more.
    assert screen.page.context.request.post(offers[title].path, form=fields).ok


@given(sentence('{name:Person} has played "{title:Quoted}" for {seconds:d} seconds'))
def has_played(people: People, offers: Offers, testing: TestingClient, name: str, title: str, seconds: int) -> None:
    testing.advance_clock(people[name].id, 0)
    session = people[name].client.playback.start(offers[title].content.id)
    testing.advance_clock(people[name].id, seconds)
    people[name].client.playback.stop(session.id)


@when(sentence("{seconds:d} seconds pass for {name:Person}"))
def time_passes(people: People, testing: TestingClient, seconds: int, name: str) -> None:
    testing.advance_clock(people[name].id, seconds)
    testing.drain(people[name].id)


@when(sentence("{seconds:d} seconds pass for {name:Person} before anybody notices"))
def time_passes_unnoticed(people: People, testing: TestingClient, seconds: int, name: str) -> None:
    testing.advance_clock(people[name].id, seconds)


@when(sentence("{amount:Euros} arrive in {name:Person}'s wallet"))
def money_arrives(
    people: People, payment_provider: PaymentProvider, testing: TestingClient, amount: int, name: str
) -> None:
    people[name].client.wallet.top_up(amount, GOOD_PAYMENT_METHOD)
    payment_provider.wait_until_delivered(people[name].id, 1)
    testing.drain(people[name].id)


@when(sentence("{name:Person} stops it"))
def stop(people: People, name: str) -> None:
    people[name].at(Watch).stop_button.click()


@when(sentence("{name:Person} stops it twice, in a hurry"))
def stop_twice(people: People, name: str) -> None:
    people[name].at(Watch).stop_button.dblclick()


@when("the stop reaches the platform once more")
def stop_again(people: People) -> None:
    (somebody,) = people
    somebody.client.playback.stop(last_session(somebody).id)


@when(sentence("{name:Person} plays it from there"))
def play_from_there(people: People, name: str) -> None:
    people[name].at(Watch).play_button.click()


@when(sentence("{name:Person} closes the window"))
def close_window(people: People, name: str) -> None:
    people[name].page.close()


@then(sentence('"{title:Quoted}" plays for {name:Person}'))
def plays_for(people: People, offers: Offers, title: str, name: str) -> None:
    screen = people[name].at(Watch)
    expect(screen.heading).to_have_text(offers[title].title)
    expect(screen.page).to_have_title(screen.text("app.page_title", title=offers[title].title))
    expect(screen.kind(offers[title].content.kind)).to_be_visible()
    expect(screen.stop_button).to_be_visible()
    expect(screen.media).to_have_js_property("paused", value=False)
    # What could be paused would cost all the same.
    expect(screen.media).to_have_js_property("controls", value=False)
    expect(screen.media).not_to_have_js_property("currentTime", 0)
    playing = people[name].client.playback.current()
    assert playing is not None
    assert playing.content.id == offers[title].content.id


@then(sentence("nothing plays for {name:Person}"))
def nothing_plays(people: People, name: str) -> None:
    expect(people[name].at(Watch).stop_button).to_have_count(0)
    assert people[name].client.playback.current() is None


@when(sentence('the apps of {name:Person} and {other:Person} start "{title:Quoted}" with the same key'))
def start_with_same_key(people: People, offers: Offers, name: str, other: str, title: str) -> None:
    key = str(uuid4())
    for each in (name, other):
        people[each].client.playback.start(offers[title].content.id, idempotency_key=key)


@when(
    sentence('{name:Person}\'s app starts "{title:Quoted}", and with the same key "{other:Quoted}"'),
    target_fixture="second_start",
)
def one_key_twice(people: People, offers: Offers, name: str, title: str, other: str) -> ApiError:
    key, playback = str(uuid4()), people[name].client.playback
    playback.start(offers[title].content.id, idempotency_key=key)
    with pytest.raises(ApiError) as refusal:
        playback.start(offers[other].content.id, idempotency_key=key)
    return refusal.value


@then("the second start is refused for its key")
def refused_for_key(second_start: ApiError) -> None:
    assert isinstance(second_start, IdempotencyConflict)


@then(sentence('"{title:Quoted}" is still playing for {name:Person}'))
def still_playing(people: People, offers: Offers, title: str, name: str) -> None:
    playing = people[name].client.playback.current()
    assert playing is not None
    assert playing.content.id == offers[title].content.id


@then(sentence("{name:Person} has started once"))
def started_once(people: People, name: str) -> None:
    assert people[name].client.playback.sessions().pagination.total == 1


@then(sentence("{name:Person} is told that there is not enough money in the wallet"))
def told_not_enough(people: People, name: str) -> None:
    screen = people[name].at(Watch)
    expect(screen.warning(screen.text("error.INSUFFICIENT_BALANCE"))).to_be_visible()
    expect(screen.top_up_links.first).to_have_attribute("href", TopUp.path)


@then(sentence("{name:Person} has paid {amount:Euros} for {seconds:d} seconds"))
def has_paid_for(people: People, name: str, amount: int, seconds: int) -> None:
    summary = people[name].at(PlaybackSummary)
    expect(summary.charge).to_have_text(summary.language.money(amount))
    expect(summary.time).to_have_text(summary.language.counted("playback.seconds", seconds))
    session = last_session(people[name])
    assert (session.charge, session.seconds) == (amount, seconds)


@then(sentence("{name:Person} has {amount:Euros} left"))
def has_left(people: People, name: str, amount: int) -> None:
    summary = people[name].at(PlaybackSummary)
    expect(summary.balance).to_have_text(summary.language.money(amount))
    assert people[name].client.wallet.balance().balance == amount


@then(sentence("of it the partner gets {share:Euros} and the platform {fee:Euros}"))
def parts_add_up(people: People, testing: TestingClient, share: int, fee: int) -> None:
    (somebody,) = people
    session = last_session(somebody)
    parts = testing.charge_parts(session.id)
    assert (parts.partner, parts.platform) == (share, fee)
    assert parts.paid == session.charge == share + fee


@then(sentence("{name:Person} is told that the money has run out"))
def told_money_ended(people: People, name: str) -> None:
    summary = people[name].at(PlaybackSummary)
    expect(summary.reason).to_have_text(summary.text("play_summary.reason.money_ended"))
    expect(summary.top_up_link).to_have_attribute("href", TopUp.path)


@then(sentence("{name:Person} is told that it has played to its end"))
def told_content_ended(people: People, name: str) -> None:
    summary = people[name].at(PlaybackSummary)
    expect(summary.reason).to_have_text(summary.text("play_summary.reason.content_ended"))


@then(sentence("{name:Person}'s last session took {seconds:d} seconds and {amount:Euros}"))
def last_session_took(people: People, name: str, seconds: int, amount: int) -> None:
    session = last_session(people[name])
    assert (session.seconds, session.charge, session.end_reason) == (seconds, amount, "money_ended")


@then(sentence('{name:Person}\'s session of "{title:Quoted}" ended after {seconds:d} seconds and {amount:Euros}'))
def session_ended(people: People, offers: Offers, name: str, title: str, seconds: int, amount: int) -> None:
    sessions = people[name].client.playback.sessions().items
    (session,) = [each for each in sessions if each.content.id == offers[title].content.id]
    assert (session.seconds, session.charge, session.end_reason) == (seconds, amount, "replaced")


@then(sentence("{name:Person} is warned that the wallet lasts for about {minutes:d} minutes"))
def warned(people: People, name: str, minutes: int) -> None:
    screen = people[name].at(Watch)
    expect(screen.low_balance).to_contain_text(screen.language.counted("watch.runs_low", minutes))
    expect(screen.low_balance.get_by_role("link")).to_have_attribute("href", TopUp.path)


@then(sentence("{name:Person} is warned that the wallet does not hold the price of a minute"))
def warned_of_too_little(people: People, name: str) -> None:
    screen = people[name].at(Watch)
    expect(screen.low_balance).to_contain_text(screen.text("watch.runs_out"))
    expect(screen.low_balance.get_by_role("link")).to_have_attribute("href", TopUp.path)


@then(sentence("{name:Person} is not warned"))
def not_warned(people: People, name: str) -> None:
    screen = people[name].at(Watch)
    expect(screen.play_button).to_be_visible()
    expect(screen.low_balance).to_have_count(0)


@when(sentence('{name:Person} opens "{title:Quoted}" in a second tab'), target_fixture="second_tab")
def open_second_tab(people: People, offers: Offers, name: str, title: str) -> Watch:
    tab = people[name].page.context.new_page()
    tab.goto(offers[title].path)
    return Watch(tab, people[name].at(Watch).language)


@then(sentence('"{title:Quoted}" plays in the second tab'))
def plays_in_second_tab(second_tab: Watch, offers: Offers, title: str) -> None:
    expect(second_tab.heading).to_have_text(offers[title].title)
    expect(second_tab.stop_button).to_be_visible()


@then("the second tab shows that it was stopped")
def second_tab_stopped(second_tab: Watch) -> None:
    summary = PlaybackSummary(second_tab.page, second_tab.language)
    expect(summary.reason).to_have_text(summary.text("play_summary.reason.stopped"))


@when(sentence("{name:Person} looks at what she has played"))
def look_at_played(people: People, name: str) -> None:
    people[name].open(Played)


@then(sentence("{name:Person}'s sessions are, newest first:"))
def sessions_are(people: People, offers: Offers, name: str, datatable: list[list[str]]) -> None:
    screen = people[name].at(Played)
    titles, lengths, charges = zip(*datatable[1:], strict=True)
    columns = [screen.text(f"history.column.{each}") for each in ("what", "time", "charge")]
    expect(screen.columns).to_have_text(columns)
    expect(screen.titles).to_have_text([offers[title].title for title in titles])
    expect(screen.lengths).to_have_text([screen.language.digits(length) for length in lengths])
    expect(screen.charges).to_have_text([screen.language.money(euros(charge)) for charge in charges])
    played = people[name].client.playback.sessions().items
    expect(screen.moments).to_have_text([screen.language.moment(each.started_at) for each in played])
    # By a clock that stands still between them, each began where the one before it ended.
    assert [each.started_at for each in played[:-1]] == [each.ended_at for each in played[1:]]


@then(sentence("{name:Person} is told that she has played nothing yet"))
def told_nothing_played(people: People, name: str) -> None:
    screen = people[name].at(Played)
    expect(screen.notice(screen.text("history.empty.title"))).to_be_visible()
    expect(screen.way_to_the_catalogue).to_have_attribute("href", Catalogue.path)
    expect(screen.sessions).to_have_count(0)


@then(sentence("{name:Person}'s history has a payment of {amount:Euros} that left {after:Euros}"))
def history_has_payment(people: People, name: str, amount: int, after: int) -> None:
    movements = people[name].at(Transactions).movements
    expect(movements.kinds.first).to_contain_text(movements.kind("payment"))
    expect(movements.amounts.first).to_have_text(movements.language.money(-amount))
    expect(movements.balances_after.first).to_have_text(movements.language.money(after))
    ended_at = last_session(people[name]).ended_at
    assert ended_at is not None
    expect(movements.moments.first).to_have_text(movements.language.moment(ended_at))


@when(sentence("{name:Person} tries to stop {other:Person}'s session"), target_fixture="others_session")
def try_to_stop(people: People, name: str, other: str) -> SessionOut:
    session = last_session(people[other])
    people[name].page.goto(f"/play/{session.id}")
    with pytest.raises(NotFound):
        people[name].client.playback.stop(session.id)
    return session


@then(sentence("{name:Person} finds nothing of that session"))
def finds_nothing_of_session(people: People, others_session: SessionOut, name: str) -> None:
    screen = people[name].at(PlaybackSummary)
    expect(screen.heading).to_have_text(screen.text("error_page.not_found.title"))
    with pytest.raises(NotFound):
        people[name].client.playback.session(others_session.id)
    assert people[name].client.playback.sessions().items == []
