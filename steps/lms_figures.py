"""What is done, how long it took, and what it cost: the figures of all courses, in order and by kind."""

import csv
import io
from datetime import timedelta

from playwright.sync_api import expect
from pytest_bdd import given, parsers, then, when

from fixtures.campus import Campuses, course_of
from fixtures.language import Language
from fixtures.offers import Offers
from fixtures.people import People
from pages.lms_courses import Course
from pages.lms_progress import LearningProgress
from payasplay.client import TestingClient
from steps.lms_courses import look_at
from steps.wording import sentence

ORDERS = {
    "most progress first": "progress",
    "most money first": "spent",
    "last played first": "last",
    "by title": "name",
}
KINDS = {
    "of unknown progress": "unknown",
    "completed": "completed",
    "in progress": "in_progress",
    "not started": "not_started",
}
NOON = 12


@when(sentence("{name:Person} refreshes her progress"))
def refresh(people: People, testing: TestingClient, name: str) -> None:
    screen = people[name].open(LearningProgress)
    screen.refresh()
    expect(screen.notice(screen.text("lms.progress.refreshing"))).to_be_visible()
    testing.drain(people[name].id)


@then(
    parsers.re(
        r"(?P<name>[A-Z][a-z]+) sees, (?P<order>most progress first|most money first|last played first|by title),"
        r' "(?P<titles>[^"]*)"$'
    )
)
def in_order(people: People, name: str, order: str, titles: str) -> None:
    screen = people[name].open(LearningProgress)
    screen.show(sort=ORDERS[order])
    expect(screen.rows.get_by_role("link")).to_have_text(titles.split(", "))
    expect(screen.order).to_have_value(ORDERS[order])


@then(
    parsers.re(
        r'(?P<name>[A-Z][a-z]+) sees only "(?P<title>[^"]*)" among what is'
        r" (?P<kind>of unknown progress|completed|in progress|not started)$"
    )
)
def only_of_a_kind(people: People, name: str, title: str, kind: str) -> None:
    screen = people[name].open(LearningProgress)
    screen.show(only=KINDS[kind])
    expect(screen.rows.get_by_role("link")).to_have_text([title])
    expect(screen.rows).to_contain_text([screen.text(f"lms.progress.status.{KINDS[kind]}")])
    expect(screen.kind).to_have_value(KINDS[kind])


@then(
    sentence(
        "{name:Person}'s courses are {done:d} completed, {begun:d} in progress, {new:d} not started"
        " and {unknown:d} unknown"
    )
)
def numbers(people: People, language: Language, name: str, done: int, begun: int, new: int, unknown: int) -> None:
    screen = people[name].open(LearningProgress)
    parts = {"completed": done, "in_progress": begun, "not_started": new, "unknown": unknown}
    rows = [f"{language.text(f'lms.progress.status.{kind}')}{language.number(count)}" for kind, count in parts.items()]
    expect(screen.numbers("parts")).to_have_text(rows)
    expect(screen.figure("total-courses")).to_have_text(language.number(sum(parts.values())))


@given(sentence('{name:Person} has said that "{title:Quoted}" is "{content:Quoted}" of the catalogue'))
def has_linked(people: People, offers: Offers, name: str, title: str, content: str) -> None:
    person = people[name]
    person.client.lms.link(course_of(person, title).id, offers[content].content.id)


@when(sentence('{name:Person} wants "{title:Quoted}" to be "{content:Quoted}" too'))
def link_too(people: People, campuses: Campuses, offers: Offers, name: str, title: str, content: str) -> None:
    look_at(people, campuses, name, title)
    people[name].at(Course).choose_content(offers[content].title)


@then(sentence("{name:Person} reads that another course is that already"))
def reads_taken(people: People, name: str) -> None:
    screen = people[name].at(Course)
    expect(screen.content).to_have_accessible_description(screen.text("field_error.content_id.taken"))


@when(sentence('{name:Person} says that "{title:Quoted}" is nothing of the catalogue'))
def unlink(people: People, campuses: Campuses, name: str, title: str) -> None:
    look_at(people, campuses, name, title)
    screen = people[name].at(Course)
    screen.choose_content(screen.text("lms.price.none"))
    expect(screen.notice(screen.text("lms.price.saved"))).to_be_visible()


@given(sentence("it is noon for {name:Person}"))
@given(sentence("it is noon of the next day for {name:Person}"))
def noon(people: People, testing: TestingClient, name: str) -> None:
    # Far from midnight, so that days are those that the scenario means.
    now = testing.advance_clock(people[name].id, 0)
    today = now.replace(hour=NOON, minute=0, second=0, microsecond=0)
    coming = today if now < today else today + timedelta(days=1)
    testing.advance_clock(people[name].id, round((coming - now).total_seconds()))


@then(
    sentence(
        "{name:Person} has learned on {days:d} days in a row, {whole} in all and {each} a time,"
        ' most of it "{title:Quoted}"'
    )
)
def learned(people: People, language: Language, name: str, days: int, whole: str, each: str, title: str) -> None:
    screen = people[name].open(LearningProgress)
    expect(screen.figure("streak")).to_have_text(language.number(days))
    expect(screen.figure("total-time")).to_have_text(language.digits(whole))
    expect(screen.figure("average")).to_have_text(language.digits(each))
    expect(screen.figure("favourite")).to_have_text(title)


@then(sentence("{name:Person}'s busiest day is that of the first time"))
def busiest(people: People, name: str) -> None:
    first, _second = people[name].client.lms.progress().days
    screen = people[name].open(LearningProgress)
    expect(screen.figure("busiest")).to_have_text(screen.text(f"lms.weekday.{first.day.weekday()}"))
    days = [each.day for each in people[name].client.lms.progress().days]
    shown = screen.numbers("days").get_by_role("rowheader")
    expect(shown).to_have_text([screen.language.date(day) for day in days])


@then(sentence("{name:Person} has learned for {first:d} minutes on the first day, and for {second:d} on the next"))
def minutes(people: People, name: str, first: int, second: int) -> None:
    screen = people[name].open(LearningProgress)
    words = [screen.text("lms.progress.minutes", minutes=screen.language.number(each)) for each in (first, second)]
    expect(screen.numbers("days").get_by_role("cell")).to_have_text(words)


@then(sentence("the bar of {name:Person}'s first day stands before that of the next, and is twice as high"))
def bars_of_days(people: People, name: str) -> None:
    screen = people[name].open(LearningProgress)
    first, second = screen.bars("days")
    assert first.left < second.left
    assert first.foot == second.foot
    assert first.height == 2 * second.height > 0


@then(
    sentence(
        '{name:Person}\'s chart of money tells of {most:Euros} for "{dearest:Quoted}"'
        ' before {less:Euros} for "{other:Quoted}"'
    )
)
def chart_of_money(people: People, name: str, most: int, dearest: str, less: int, other: str) -> None:
    screen = people[name].open(LearningProgress)
    rows = [f"{title}{screen.language.money(cents)}" for title, cents in ((dearest, most), (other, less))]
    expect(screen.numbers("money")).to_have_text(rows)
    first, second = screen.bars("money")
    assert first.left < second.left
    assert first.height * less == second.height * most > 0


@then(sentence('{name:Person}\'s file says that "{title:Quoted}" was played last on the second day'))
def played_last(people: People, name: str, title: str) -> None:
    _first, second = people[name].client.lms.progress().days
    screen = people[name].open(LearningProgress)
    with screen.page.expect_download() as download:
        screen.file.click()
    rows = csv.DictReader(io.StringIO(download.value.path().read_text(encoding="utf-8")))
    assert [row["last_played"][:10] for row in rows if row["course_name"] == title] == [second.day.isoformat()]


@when(sentence("what is due for {name:Person} is done"))
def due(people: People, testing: TestingClient, name: str) -> None:
    testing.drain(people[name].id)
