"""When a site that is away is asked again, and what came of looking at each course."""

from playwright.sync_api import expect
from pytest_bdd import given, parsers, then

from fixtures.campus import Campuses, connection_of
from fixtures.people import People
from pages.lms import LearningSystems
from pages.lms_courses import Courses
from payasplay.client import TestingClient
from steps.wording import sentence

_MINUTE = 60
# How long a scenario may take between a try and looking whether there is another one, and how much later it is sure.
_TOO_EARLY, _LATER = 60, 15
ANSWERS = {"an error of its own": "error", "what makes no sense": "malformed", "a web page": "html"}
REASONS = {"the system has a problem with it": "failed", "the answer makes no sense": "malformed"}


@then(sentence("the site is tried again for {name:Person} after {minutes:d} minutes, and not sooner"))
def tried_again(people: People, campuses: Campuses, testing: TestingClient, name: str, minutes: int) -> None:
    before = len(campuses.here.site.calls())
    testing.advance_clock(people[name].id, minutes * _MINUTE - _TOO_EARLY)
    testing.drain(people[name].id)
    assert len(campuses.here.site.calls()) == before, "the site was asked again too early"
    testing.advance_clock(people[name].id, _TOO_EARLY + _LATER)
    testing.drain(people[name].id)
    assert len(campuses.here.site.calls()) > before, "the site was not asked again in time"


@then(sentence('of what was looked at for {name:Person} "{title:Quoted}" is told first, for it failed'))
def failed_first(people: People, name: str, title: str) -> None:
    client = people[name].client.lms
    results = client.sync_run(client.syncs(connection_of(people[name]).id)[0].id).results
    assert results[0].title == title
    assert [each.ok for each in results] == [False, *[True] * (len(results) - 1)]


@given(
    parsers.re(r'"(?P<title>[^"]*)" answers with (?P<answer>an error of its own|what makes no sense|a web page) there$')
)
def course_answers(campuses: Campuses, title: str, answer: str) -> None:
    campuses.here.site.break_course(campuses.here.courses[title], ANSWERS[answer])


@then(
    parsers.re(
        r'(?P<name>[A-Z][a-z]+) reads that "(?P<title>[^"]*)" failed,'
        r" for (?P<reason>the system has a problem with it|the answer makes no sense)$"
    )
)
def reads_why(people: People, campuses: Campuses, name: str, title: str, reason: str) -> None:
    people[name].open(LearningSystems).manage(campuses.here.name)
    screen = people[name].at(Courses)
    why = screen.row(title).get_by_test_id("course-failure")
    expect(why).to_have_text(screen.text(f"lms.course.why.{REASONS[reason]}"))
