"""Synchronising courses, and what pages show of them."""

import csv
import io
from datetime import timedelta
from decimal import Decimal

from playwright.sync_api import Locator, expect
from pytest_bdd import given, parsers, then, when

from fixtures.campus import Campuses, connection_of
from fixtures.language import Language
from fixtures.offers import Offers
from fixtures.people import People, Person
from pages.lms import LearningSystems
from pages.lms_courses import Course, Courses
from pages.lms_progress import LearningProgress
from payasplay.client import TestingClient
from payasplay.client.models import SyncRunStatus
from steps.lms_connecting import site_sentence
from steps.wording import sentence, times

# Why a course is not open to somebody: it is hidden or deleted, its learner was taken out of it, or its time is over.
FATES = {"is not there for her any more": "gone", "is not hers any more": "left", "is closed for now": "hidden"}

HUNDREDTHS_OF_A_CENT = 10_000


def _courses(person: Person, campuses: Campuses) -> Courses:
    person.open(LearningSystems).manage(campuses.here.name)
    return person.at(Courses)


def _percent(language: Language, words: str) -> str:
    if words == "unknown":
        return language.text("lms.course.unknown")
    return language.text("lms.course.percent", percent=language.number(int(words)))


def _progress_in(row: Locator) -> Locator:
    return row.get_by_test_id("course-progress")


@when(sentence("{name:Person} synchronises"))
def synchronise(people: People, campuses: Campuses, testing: TestingClient, name: str) -> None:
    begin(people, campuses, name)
    testing.drain(people[name].id)


@when(sentence("{name:Person} begins to synchronise"))
def begin(people: People, campuses: Campuses, name: str) -> None:
    screen = _courses(people[name], campuses)
    runs = len(people[name].client.lms.syncs(connection_of(people[name]).id))
    with screen.page.expect_navigation():
        screen.sync()
    assert len(people[name].client.lms.syncs(connection_of(people[name]).id)) >= runs


@when(sentence("{name:Person} synchronises in two windows at once"))
def twice(people: People, testing: TestingClient, name: str) -> None:
    person = people[name]
    connection = connection_of(person)
    one, two = (person.client.lms.sync(connection.id) for _ in range(2))
    assert one.id == two.id, "the second window began another synchronisation"


@then(sentence("{name:Person} has synchronised {count:Times}"))
def synchronised_times(people: People, name: str, count: int) -> None:
    assert len(people[name].client.lms.syncs(connection_of(people[name]).id)) == count


@then(sentence("the site was never asked two things at once"))
def one_at_a_time(campuses: Campuses) -> None:
    assert campuses.here.site.at_once() == 1


@then(sentence('{name:Person} sees "{title:Quoted}" at {percent:w}'))
def sees_at(people: People, campuses: Campuses, language: Language, name: str, title: str, percent: str) -> None:
    row = _courses(people[name], campuses).row(title)
    expect(_progress_in(row)).to_have_text(_percent(language, percent))


@then(
    parsers.re(
        r'(?P<name>[A-Z][a-z]+) sees that "(?P<title>[^"]*)"'
        r" (?P<fate>is not (there for her|hers) any more|is closed for now)$"
    )
)
def sees_missing(people: People, campuses: Campuses, language: Language, name: str, title: str, fate: str) -> None:
    row = _courses(people[name], campuses).row(title)
    expect(row.get_by_test_id("course-state")).to_have_text(language.text(f"lms.course.state.{FATES[fate]}"))


@then(sentence('{name:Person} sees that "{title:Quoted}" failed, and why'))
def sees_failed(people: People, campuses: Campuses, language: Language, name: str, title: str) -> None:
    screen = _courses(people[name], campuses)
    expect(screen.state).to_have_text(language.text("lms.sync.state.some_failed", failed=language.number(1)))
    row = screen.row(title)
    expect(row.get_by_test_id("course-sync")).to_have_text(language.text("lms.course.sync.failed"))
    expect(row.get_by_test_id("course-failure")).to_have_text(language.text("lms.course.why.forbidden"))


@then(sentence('{name:Person} sees that "{title:Quoted}" is up to date'))
def sees_synced(people: People, campuses: Campuses, language: Language, name: str, title: str) -> None:
    row = _courses(people[name], campuses).row(title)
    expect(row.get_by_test_id("course-sync")).to_have_text(language.text("lms.course.sync.synced"))


@then(sentence("{name:Person} follows that {done:d} of {total:d} courses are through"))
def follows(people: People, language: Language, name: str, done: int, total: int) -> None:
    screen = people[name].at(Courses)
    words = screen.text("lms.sync.progress", done=language.number(done), total=language.number(total))
    expect(screen.progress).to_have_text(words)
    expect(screen.bar).to_have_attribute("value", str(done))
    expect(screen.bar).to_have_attribute("max", str(total))
    expect(screen.state).to_have_text(screen.text("lms.sync.state.running"))


@then(sentence("{name:Person} sees that the synchronisation is up to date"))
def sees_run(people: People, name: str) -> None:
    screen = people[name].at(Courses)
    expect(screen.state).to_have_text(screen.text("lms.sync.state.completed"))


@then(sentence("{name:Person}'s synchronisation was stopped"))
def run_stopped(people: People, campuses: Campuses, name: str) -> None:
    latest = people[name].client.lms.syncs(connection_of(people[name]).id)[0]
    assert latest.status is SyncRunStatus.CANCELLED
    screen = _courses(people[name], campuses)
    expect(screen.state).to_have_text(screen.text("lms.sync.state.cancelled"))


@then(site_sentence("{name:Person} sees that the site {why:SiteFault} and will be tried again"))
def sees_waiting(people: People, campuses: Campuses, name: str, why: str) -> None:
    screen = _courses(people[name], campuses)
    words = screen.text("lms.sync.state.retry", reason=screen.text(f"error.{why}"))
    expect(screen.state).to_have_text(words)


@then(site_sentence("{name:Person} sees that it failed, for the site {why:SiteFault}"))
def sees_given_up(people: People, campuses: Campuses, name: str, why: str) -> None:
    screen = _courses(people[name], campuses)
    words = screen.text("lms.sync.state.failed", reason=screen.text(f"error.{why}"))
    expect(screen.state).to_have_text(words)


@when(sentence('{name:Person} tries "{title:Quoted}" again'))
def retry(people: People, testing: TestingClient, name: str, title: str) -> None:
    screen = people[name].at(Courses)
    with screen.page.expect_navigation():
        screen.retry(title)
    expect(screen.status).to_have_value("failed")
    testing.drain(people[name].id)


@then(sentence('only "{title:Quoted}" was looked at for {name:Person}'))
def only_one(people: People, name: str, title: str) -> None:
    client = people[name].client.lms
    run = client.sync_run(client.syncs(connection_of(people[name]).id)[0].id)
    assert [result.title for result in run.results] == [title]


@then(sentence("{count:d} courses were looked at for {name:Person}"))
def looked_at(people: People, count: int, name: str) -> None:
    client = people[name].client.lms
    run = client.sync_run(client.syncs(connection_of(people[name]).id)[0].id)
    assert len(run.results) == count


@when(sentence('{name:Person} leaves out "{title:Quoted}"'))
def leave_out(people: People, campuses: Campuses, name: str, title: str) -> None:
    screen = _courses(people[name], campuses)
    screen.leave_out(title)
    expect(screen.notice(screen.text("lms.courses.saved"))).to_be_visible()
    expect(screen.box(title)).not_to_be_checked()


@when(sentence('{name:Person} takes up "{title:Quoted}" again'))
def take_up(people: People, campuses: Campuses, name: str, title: str) -> None:
    screen = _courses(people[name], campuses)
    expect(screen.box(title)).not_to_be_checked()
    screen.take_up(title)
    expect(screen.notice(screen.text("lms.courses.saved"))).to_be_visible()
    expect(screen.box(title)).to_be_checked()


@then(parsers.re(r'(?P<name>[A-Z][a-z]+) finds only "(?P<title>[^"]*)" at her (?P<kind>moodle|canvas) site$'))
def finds_at(people: People, name: str, title: str, kind: str) -> None:
    person = people[name]
    person.open(LearningSystems).manage(connection_of(person, kind).site_name)
    screen = person.at(Courses)
    expect(screen.heading).to_have_text(connection_of(person, kind).site_name)
    expect(screen.titles).to_have_text([title])
    assert connection_of(person, kind).courses == 1


@then(
    parsers.re(
        r"(?P<name>[A-Z][a-z]+)'s (?P<kind>moodle|canvas) site is (?P<status>ok|disconnected),"
        r" and was synchronised (?P<count>once|twice|\d+ times)$"
    ),
    converters={"count": times},
)
def site_is(people: People, name: str, kind: str, status: str, count: int) -> None:
    person = people[name]
    connection = connection_of(person, kind)
    assert (connection.status, len(person.client.lms.syncs(connection.id))) == (status, count)


@when(sentence('{name:Person} searches her courses for "{words:Quoted}"'))
def search(people: People, campuses: Campuses, name: str, words: str) -> None:
    _courses(people[name], campuses).search(words)


@when(sentence("{name:Person} wants to see only courses that failed"))
def only_failed(people: People, campuses: Campuses, name: str) -> None:
    screen = _courses(people[name], campuses)
    screen.filter("failed")
    expect(screen.status).to_have_value("failed")


@then(sentence('{name:Person} finds only the course "{title:Quoted}"'))
def finds(people: People, name: str, title: str) -> None:
    screen = people[name].at(Courses)
    expect(screen.rows).to_have_count(1)
    expect(screen.row(title)).to_be_visible()


@then(sentence('the next page that {name:Person} turns to is one of "{words:Quoted}" too'))
def next_page_of(people: People, name: str, words: str) -> None:
    people[name].at(Courses).turn()
    _sees_page(people[name], words, 2)


def _sees_page(person: Person, words: str, number: int) -> None:
    """Which page of what was searched for somebody has before them."""
    found = person.client.lms.courses(connection_id=connection_of(person).id, q=words, page=number)
    assert found.pagination.total < connection_of(person).courses
    screen, pages = person.at(Courses), found.pagination.total_pages
    numbers = {"page": screen.language.number(number), "pages": screen.language.number(pages)}
    expect(screen.pages).to_contain_text(screen.text("lms.courses.position", **numbers))
    expect(screen.titles).to_have_text([each.title for each in found.items])
    expect(screen.searched).to_have_value(words)


@when(sentence('{name:Person} leaves out "{title:Quoted}" there'))
def leave_out_there(people: People, name: str, title: str) -> None:
    screen = people[name].at(Courses)
    screen.leave_out(title)
    expect(screen.notice(screen.text("lms.courses.saved"))).to_be_visible()


@then(sentence('{name:Person} is still on the next page of "{words:Quoted}", where "{title:Quoted}" is left out'))
def is_still_there(people: People, name: str, words: str, title: str) -> None:
    _sees_page(people[name], words, 2)
    expect(people[name].at(Courses).box(title)).not_to_be_checked()


@then(sentence('the page before that {name:Person} turns back to is the first one of "{words:Quoted}"'))
def page_before(people: People, name: str, words: str) -> None:
    people[name].at(Courses).turn_back()
    _sees_page(people[name], words, 1)


@then(sentence("{name:Person} has {count:d} courses, twenty on a page"))
def has_many(people: People, campuses: Campuses, name: str, count: int) -> None:
    screen = _courses(people[name], campuses)
    titles = sorted(f"Course {number}" for number in range(1, count + 1))
    expect(screen.titles).to_have_text(titles[:20])
    screen.turn()
    expect(screen.titles).to_have_text(titles[20:40])
    assert connection_of(people[name]).courses == count


@then(sentence("the first and the last of {name:Person}'s {count:d} courses are up to date"))
def all_synced(people: People, name: str, count: int) -> None:
    assert people[name].client.lms.courses(status="synced").pagination.total == count


@given(parsers.re(r"(?P<name>[A-Z][a-z]+) has chosen to synchronise (?P<how>hourly|daily|weekly)$"))
@when(parsers.re(r"(?P<name>[A-Z][a-z]+) chooses to synchronise (?P<how>off|hourly|daily|weekly)$"))
def choose(people: People, campuses: Campuses, name: str, how: str) -> None:
    screen = _courses(people[name], campuses)
    screen.schedule(how)
    expect(screen.notice(screen.text("lms.schedule.saved"))).to_be_visible()
    expect(screen.chosen_schedule).to_have_value(how)


@when(sentence('{name:Person} looks at the course "{title:Quoted}"'))
def look_at(people: People, campuses: Campuses, name: str, title: str) -> None:
    _courses(people[name], campuses).row(title).get_by_role("link").click()


@then(
    sentence(
        "{name:Person} reads there that it is at {percent:d} percent after {time}, for {spent:Euros},"
        " of {whole:Euros} for the whole"
    )
)
def reads_of_course(
    people: People, language: Language, name: str, percent: int, time: str, spent: int, whole: int
) -> None:
    screen = people[name].at(Course)
    expect(screen.figure("course-progress")).to_have_text(_percent(language, str(percent)))
    expect(screen.figure("course-time")).to_have_text(language.digits(time))
    expect(screen.figure("course-spent")).to_have_text(language.money(spent))
    expect(screen.figure("whole-price")).to_have_text(language.money(whole))


@then(sentence("{name:Person}'s last synchronisation is the one that went well"))
def last_is_good(people: People, campuses: Campuses, name: str) -> None:
    found = connection_of(people[name])
    (good,) = [each for each in people[name].client.lms.syncs(found.id) if each.status is SyncRunStatus.COMPLETED]
    assert good.finished_at is not None
    screen = people[name].open(LearningSystems)
    expect(screen.moments(screen.connections).last).to_have_text(screen.language.moment(good.finished_at))
    expect(_courses(people[name], campuses).last_sync).to_have_text(screen.language.moment(good.finished_at))


@then(sentence("{name:Person} reads that the next synchronisation is in {hours:d} hours"))
def reads_next(people: People, campuses: Campuses, testing: TestingClient, name: str, hours: int) -> None:
    coming = connection_of(people[name]).next_sync_at
    assert coming is not None
    assert abs(coming - testing.advance_clock(people[name].id, 0) - timedelta(hours=hours)) < timedelta(minutes=2)
    screen = _courses(people[name], campuses)
    expect(screen.coming(screen.language.moment(coming))).to_be_visible()


@then(sentence('{name:Person} reads that "{lesson:Quoted}" is completed and "{other:Quoted}" is not'))
def lessons(people: People, language: Language, name: str, lesson: str, other: str) -> None:
    rows = people[name].at(Course).lessons
    expect(rows).to_contain_text([lesson, other])
    expect(rows.filter(has_text=lesson)).to_contain_text(language.text("lms.lesson.complete"))
    expect(rows.filter(has_text=other)).to_contain_text(language.text("lms.lesson.incomplete"))


@when(sentence('{name:Person} says that "{title:Quoted}" is "{content:Quoted}" of the catalogue'))
def link(people: People, campuses: Campuses, offers: Offers, name: str, title: str, content: str) -> None:
    look_at(people, campuses, name, title)
    screen = people[name].at(Course)
    screen.choose_content(offers[content].title)
    expect(screen.notice(screen.text("lms.price.saved"))).to_be_visible()
    minute = Decimal(offers[content].content.price_per_minute) / HUNDREDTHS_OF_A_CENT
    expect(screen.words(screen.language.price(str(minute)))).to_be_visible()
    expect(screen.content).to_have_value(str(offers[content].content.id))


@then(sentence("{name:Person} reads that a lesson costs {amount:Euros}"))
def lesson_price(people: People, language: Language, name: str, amount: int) -> None:
    expect(people[name].at(Course).lesson_price).to_have_text(language.money(amount))


@then(sentence('{name:Person} has spent {amount:Euros} on "{title:Quoted}" and {total:Euros} in all'))
def spent(people: People, language: Language, name: str, amount: int, title: str, total: int) -> None:
    screen = people[name].open(LearningProgress)
    expect(screen.row(title).get_by_test_id("course-spent")).to_have_text(language.money(amount))
    expect(screen.spent).to_have_text(language.money(total))


@then(sentence("{name:Person}'s completion is {percent:d} percent of what is known"))
def rate(people: People, language: Language, name: str, percent: int) -> None:
    expect(people[name].open(LearningProgress).rate).to_have_text(_percent(language, str(percent)))


@then(
    sentence(
        '{name:Person}\'s charts say in numbers that {amount:Euros} went to "{title:Quoted}", {number:d} in progress'
    )
)
def charts(people: People, language: Language, name: str, amount: int, title: str, number: int) -> None:
    screen = people[name].open(LearningProgress)
    expect(screen.numbers("money")).to_have_text([f"{title}{language.money(amount)}"])
    row = f"{language.text('lms.progress.status.in_progress')}{language.number(number)}"
    expect(screen.numbers("parts").filter(has_text=language.text("lms.progress.status.in_progress"))).to_have_text(row)


@then(sentence("{name:Person}'s file of progress says:"))
def file(people: People, name: str, datatable: list[list[str]]) -> None:
    screen = people[name].open(LearningProgress)
    with screen.page.expect_download() as download:
        screen.file.click()
    rows = list(csv.DictReader(io.StringIO(download.value.path().read_text(encoding="utf-8"))))
    head, *wanted = datatable
    assert [[row[column] for column in head] for row in rows] == wanted
