"""What of learning stays its learner's, and what a site's refusal does not mean."""

import csv
import html
import io
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import expect
from pytest_bdd import given, parsers, then, when

from fixtures.campus import Campuses, connection_of, course_of
from fixtures.learning import LearningSite, LearningSystems
from fixtures.people import People
from pages.lms import LearningSystems as Overview
from pages.lms_courses import Course, Courses
from pages.lms_progress import LearningProgress
from payasplay.client import Conflict, NotFound
from steps.lms_site import NEEDED
from steps.wording import euros, sentence

# Days, as seen from the one on which something was played.
DAYS = {"the day before": timedelta(days=-1), "that day": timedelta(0), "the day after": timedelta(days=1)}
JUDGED = {"failed": datetime(2026, 1, 5, 9, 30, tzinfo=UTC), "passed": datetime(2026, 1, 6, 16, 45, tzinfo=UTC)}
_MARKUP, _WORDS = "<img src=x onerror=alert()><b>Logic</b>", "<b>About it</b>"
BOUNDS = {"from": ("since", "from"), "until": ("until", "to")}


@when(sentence("{name:Person} may not list courses there any more"))
def token_is_limited(campuses: Campuses, name: str) -> None:
    campus = campuses.here
    campus.site.refuse(campus.learners[name].token, [NEEDED[campus.site.kind]])


@when(sentence('"{title:Quoted}" is hidden there'))
def hidden(campuses: Campuses, title: str) -> None:
    campuses.here.site.hide(campuses.here.courses[title])


@when(sentence('"{title:Quoted}" is shown there again'))
def shown_again(campuses: Campuses, title: str) -> None:
    campuses.here.site.show(campuses.here.courses[title])


@then(sentence('{name:Person} sees that "{title:Quoted}" is there for her again'))
def sees_again(people: People, campuses: Campuses, name: str, title: str) -> None:
    people[name].open(Overview).manage(campuses.here.name)
    row = people[name].at(Courses).row(title)
    expect(row).to_be_visible()
    expect(row.get_by_test_id("course-state")).to_have_count(0)


@given(sentence("{name:Person} takes a course whose name, words and lesson are markup"))
def takes_markup(campuses: Campuses, name: str) -> None:
    campuses.here.add(name, _MARKUP, [_MARKUP], summary=html.escape(_WORDS))


@then(sentence("{name:Person} reads the markup as text on every page about the course"))
def markup_is_text(people: People, campuses: Campuses, name: str) -> None:
    people[name].open(Overview).manage(campuses.here.name)
    row = people[name].at(Courses).row(_MARKUP)
    expect(row).to_be_visible()
    row.get_by_role("link").click()
    course = people[name].at(Course)
    expect(course.heading).to_have_text(_MARKUP)
    expect(course.words(_WORDS)).to_be_visible()
    expect(course.lessons).to_contain_text([_MARKUP])
    expect(people[name].open(LearningProgress).row(_MARKUP)).to_be_visible()


@given("the site has moved to another host", target_fixture="elsewhere")
def has_moved(campuses: Campuses, learning: LearningSystems) -> LearningSite:
    other = learning.site("moodle", "Elsewhere")
    campuses.here.site.mode("moved", moved_to=f"{other.other_address}/webservice/rest/server.php")
    return other


@then(sentence("{name:Person} reads that the address leads to another one, which has got nothing of hers"))
def leads_elsewhere(people: People, elsewhere: LearningSite, name: str) -> None:
    screen = people[name].at(Overview)
    words = f"{screen.text('error.LMS_MOVED_ELSEWHERE')} {screen.text('lms.tip.address')}"
    expect(screen.dialog.get_by_role("alert")).to_contain_text(words)
    assert elsewhere.calls() == []


@then(sentence("{name:Person} cannot connect by {other:Person}'s test and token"))
def cannot_use_test(people: People, campuses: Campuses, name: str, other: str) -> None:
    site, token = campuses.here.site, campuses.here.learners[other].token
    tested = people[other].client.lms.test(site.kind, site.base_url, token)
    mine = people[name].client.lms
    with pytest.raises(Conflict) as refusal:
        mine.connect(site.kind, site.base_url, token, tested.proof)
    assert refusal.value.code == "LMS_TEST_NEEDED"
    assert mine.connections() == []


@then(sentence('{name:Person} finds nothing of "{title:Quoted}" of {other:Person}\'s'))
def finds_nothing(people: People, name: str, title: str, other: str) -> None:
    mine, theirs, course = people[name].client.lms, connection_of(people[other]), course_of(people[other], title)
    run = people[other].client.lms.syncs(theirs.id)[0]
    anothers = ((mine.course, course.id), (mine.connection, theirs.id), (mine.sync_run, run.id))
    for ask, what in (*anothers, (mine.disconnect, theirs.id)):
        with pytest.raises(NotFound):
            ask(what)
    with pytest.raises(NotFound):
        mine.link(course.id, None)
    with pytest.raises(NotFound):
        mine.schedule(theirs.id, "daily")
    assert mine.courses().items == []
    assert people[other].client.lms.connection(theirs.id) == theirs


@when(sentence("{name:Person} wants to connect what was tested"))
def want_to_connect(people: People, name: str) -> None:
    people[name].at(Overview).connect.click()


@then(sentence("{name:Person} reads that the test has to be made again"))
def test_needed(people: People, name: str) -> None:
    screen = people[name].at(Overview)
    expect(screen.notice(screen.text("lms.dialog.again"))).to_be_visible()
    assert people[name].client.lms.connections() == []


@then(
    parsers.re(
        r"(?P<bound>until|from) (?P<day>the day before|that day|the day after) (?P<name>[A-Z][a-z]+) has spent"
        r' (?P<amount>€\d+\.\d\d) on "(?P<title>[^"]*)"$'
    ),
    converters={"amount": euros, "day": DAYS.__getitem__},
)
def has_spent(people: People, bound: str, day: timedelta, name: str, amount: int, title: str) -> None:
    # The day on which it was played, which is not the one at the end if midnight passes meanwhile.
    (played,) = people[name].client.lms.progress().days
    asked = (played.day + day).isoformat()
    screen = people[name].open(LearningProgress)
    chosen, field = BOUNDS[bound]
    screen.show(**{chosen: asked})
    expect(screen.row(title).get_by_test_id("course-spent")).to_have_text(screen.language.money(amount))
    expect(screen.spent).to_have_text(screen.language.money(amount))
    expect(screen.day(field)).to_have_value(asked)
    with screen.page.expect_download() as download:
        screen.file.click()
    (row,) = csv.DictReader(io.StringIO(download.value.path().read_text(encoding="utf-8")))
    assert row["amount_spent"] == f"{amount // 100}.{amount % 100:02}"


@then(
    sentence(
        "between the day after and the day before, the wrong way round, {name:Person} has spent {amount:Euros}"
        ' on "{title:Quoted}"'
    )
)
def has_spent_between(people: People, name: str, amount: int, title: str) -> None:
    (played,) = people[name].client.lms.progress().days
    later, earlier = (played.day + DAYS[each] for each in ("the day after", "the day before"))
    screen = people[name].open(LearningProgress)
    screen.show(since=later.isoformat(), until=earlier.isoformat())
    expect(screen.row(title).get_by_test_id("course-spent")).to_have_text(screen.language.money(amount))
    expect(screen.day("from")).to_have_value(earlier.isoformat())
    expect(screen.day("to")).to_have_value(later.isoformat())


@given(parsers.re(r'(?P<name>[A-Z][a-z]+) has (?P<how>failed|passed) "(?P<lesson>[^"]*)" of "(?P<title>[^"]*)"$'))
def has_been_judged(campuses: Campuses, name: str, how: str, lesson: str, title: str) -> None:
    learner, course = campuses.here.learners[name], campuses.here.courses[title]
    campuses.here.site.complete(learner, course, lesson, state=how, at=JUDGED[how].isoformat())


@then(parsers.re(r'(?P<name>[A-Z][a-z]+) reads that "(?P<lesson>[^"]*)" was (?P<how>failed|passed), and when$'))
def reads_judgement(people: People, name: str, lesson: str, how: str) -> None:
    screen = people[name].at(Course)
    row = screen.lessons.filter(has_text=lesson)
    expect(row).to_contain_text(screen.text(f"lms.lesson.{how}"))
    expect(row.get_by_role("time")).to_have_text(screen.language.moment(JUDGED[how]))


@then(sentence('{name:Person} reads that nobody knows how "{lesson:Quoted}" stands'))
def reads_unknown(people: People, name: str, lesson: str) -> None:
    screen = people[name].at(Course)
    expect(screen.lessons.filter(has_text=lesson)).to_contain_text(screen.text("lms.lesson.unknown"))


@given(sentence("the site lists {most:d} courses at a time"))
def lists_at_a_time(campuses: Campuses, most: int) -> None:
    campuses.here.site.list_at_a_time(most)
