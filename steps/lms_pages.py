"""What is said on the pages of learning systems, where their ways lead, and what they leave to their reader."""

import pytest
from playwright.sync_api import expect
from pytest_bdd import given, parsers, then, when

from fixtures.campus import Campuses, connection_of, course_of
from fixtures.offers import Offers
from fixtures.people import People
from pages.lms import LearningSystems
from pages.lms_courses import Course, Courses
from pages.lms_progress import LearningProgress
from pages.watch import Watch
from payasplay.client import TestingClient, ValidationError
from steps.lms_courses import FATES
from steps.wording import sentence

# How the page asks for what has changed.
_LOOK = "**/live?*"


@then(sentence("{name:Person} reads that nothing is connected yet, and nothing where her progress would be"))
def nothing_yet(people: People, name: str) -> None:
    screen = people[name].open(LearningSystems)
    expect(screen.empty).to_be_visible()
    screen.to_progress()
    progress = people[name].at(LearningProgress)
    expect(progress.heading).to_have_text(progress.text("lms.progress.title"))
    expect(progress.empty).to_be_visible()
    expect(progress.page).to_have_title(progress.text("app.page_title", title=progress.text("lms.progress.title")))


@then(sentence("{name:Person} leaves it at that, and is where she began"))
def leaves_dialog(people: People, name: str) -> None:
    screen = people[name].at(LearningSystems)
    screen.leave()
    expect(screen.heading).to_have_text(screen.text("lms.title"))
    expect(screen.dialog).to_have_count(0)


@then(sentence("{name:Person} reads there what the site needs"))
def reads_need(people: People, name: str) -> None:
    screen, reason = people[name].at(Courses), connection_of(people[name]).reason
    expect(screen.trouble).to_contain_text(screen.text(f"error.{reason}"))


@then(sentence('{name:Person} reads "{title:Quoted}" at {percent:d} where her progress is told'))
def reads_progress(people: People, name: str, title: str, percent: int) -> None:
    screen = people[name].open(LearningProgress)
    words = screen.text("lms.course.percent", percent=screen.language.number(percent))
    expect(screen.row(title).get_by_test_id("course-progress")).to_have_text(words)


@then(
    parsers.re(
        r'(?P<name>[A-Z][a-z]+) reads there too that "(?P<title>[^"]*)"'
        r" (?P<fate>is not (there for her|hers) any more)$"
    )
)
def reads_there_too(people: People, name: str, title: str, fate: str) -> None:
    screen = people[name].at(Course)
    expect(screen.heading).to_have_text(title)
    expect(screen.page).to_have_title(screen.text("app.page_title", title=title))
    expect(screen.words(screen.text(f"lms.course.state.{FATES[fate]}"))).to_be_visible()


@then(sentence("the ways back from there lead {name:Person} to her courses, and to all that she has connected"))
def ways_back(people: People, campuses: Campuses, name: str) -> None:
    people[name].at(Course).to_courses()
    courses = people[name].at(Courses)
    expect(courses.heading).to_have_text(campuses.here.name)
    expect(courses.page).to_have_title(courses.text("app.page_title", title=campuses.here.name))
    courses.to_all()
    expect(people[name].at(LearningSystems).connections).to_have_count(1)


@then(sentence("{name:Person} reads that no course was found"))
def nothing_found(people: People, name: str) -> None:
    screen = people[name].at(Courses)
    expect(screen.empty).to_be_visible()
    expect(screen.rows).to_have_count(0)


@then(
    parsers.re(r"(?P<name>[A-Z][a-z]+) reads with her progress when her (?P<kind>moodle|canvas) site was synchronised$")
)
def reads_last_sync(people: People, name: str, kind: str) -> None:
    last = connection_of(people[name], kind).last_sync_at
    assert last is not None
    screen = people[name].at(LearningProgress)
    screen.page.reload()
    expect(screen.last_sync).to_have_text(screen.language.moment(last))


@when(sentence('{name:Person} begins to leave out "{title:Quoted}", and courses come in twice meanwhile'))
def begin_to_leave_out(people: People, campuses: Campuses, testing: TestingClient, name: str, title: str) -> None:
    person = people[name]
    with person.page.expect_response(_LOOK):
        person.open(LearningSystems).manage(campuses.here.name)
    person.at(Courses).box(title).uncheck()
    # A look begins when the one before it is done: with the second one, the first one has changed what it changes.
    for _ in range(2):
        with person.page.expect_response(_LOOK):
            person.client.lms.sync(connection_of(person).id)
            testing.drain(person.id)


@then(sentence('{name:Person}\'s choice to leave out "{title:Quoted}" is still there'))
def choice_is_there(people: People, name: str, title: str) -> None:
    expect(people[name].at(Courses).box(title)).not_to_be_checked()


@given(sentence('{name:Person} takes "{title:Quoted}" with the lessons "{first:Quoted}" to "{last:Quoted}"'))
def takes_a_to_y(campuses: Campuses, name: str, title: str, first: str, last: str) -> None:
    campuses.here.add(name, title, _lessons(first, last))


@then(sentence('{name:Person} reads the lessons "{first:Quoted}" to "{last:Quoted}", one after the other'))
def reads_all_lessons(people: People, name: str, first: str, last: str) -> None:
    lessons = people[name].at(Course).lessons
    expect(lessons).to_contain_text(_lessons(first, last))


def _lessons(first: str, last: str) -> list[str]:
    return [f"Lesson {chr(letter)}" for letter in range(ord(first), ord(last) + 1)]


@when(sentence('{name:Person} goes on to "{title:Quoted}" from there'))
def go_on_to(people: People, name: str, title: str) -> None:
    people[name].at(LearningProgress).row(title).get_by_role("link").click()


@then(sentence('the way to what she pays for leads {name:Person} to "{title:Quoted}"'))
def leads_to_content(people: People, offers: Offers, name: str, title: str) -> None:
    people[name].at(Course).to_content(offers[title].title)
    expect(people[name].at(Watch).heading).to_have_text(offers[title].title)


@then(sentence('{name:Person} is offered neither "{unpublished:Quoted}" nor "{film:Quoted}" for it'))
def offered_neither(people: People, offers: Offers, name: str, unpublished: str, film: str) -> None:
    screen = people[name].at(Course)
    expect(screen.contents.first).to_have_text(screen.text("lms.price.none"))
    for title in (unpublished, film):
        expect(screen.contents.filter(has_text=offers[title].title)).to_have_count(0)


@then(sentence('{name:Person} cannot say that "{title:Quoted}" is "{content:Quoted}"'))
def cannot_link(people: People, offers: Offers, name: str, title: str, content: str) -> None:
    person = people[name]
    with pytest.raises(ValidationError) as refusal:
        person.client.lms.link(course_of(person, title).id, offers[content].content.id)
    assert [(one.field, one.code) for one in refusal.value.details] == [("contentId", "unknown")]


@when(sentence("{name:Person} wants to disconnect the site, and thinks better of it"))
def almost_disconnect(people: People, campuses: Campuses, name: str) -> None:
    screen = people[name].open(LearningSystems)
    screen.ask_to_disconnect(campuses.here.name)
    expect(screen.dialog).to_contain_text(screen.text("lms.disconnect.text"))
    screen.keep()
    expect(screen.dialog).to_be_hidden()
