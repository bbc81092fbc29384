"""What happens at a learning system, outside the platform."""

from pytest_bdd import given, parsers, when

from fixtures.campus import Campuses
from fixtures.people import People
from payasplay.client import TestingClient
from steps.wording import sentence

MODES = {
    "is in maintenance": "maintenance",
    "answers with a web page": "html",
    "does not allow connections": "services_off",
    "is too busy": "throttled_429",
    "refuses to be asked so often": "throttled",
    "has an error of its own": "error",
    "cannot be reached": "down",
    "works again": "ok",
}
# What a synchronisation needs and this token may not do.
NEEDED = {"moodle": "core_enrol_get_users_courses", "canvas": "url:GET|/api/v1/courses"}


@given(parsers.re(r"(?P<name>[A-Z][a-z]+) studies at an? (?P<kind>moodle|canvas) site$"))
def studies(people: People, campuses: Campuses, name: str, kind: str) -> None:
    campus = campuses.open(kind)
    people.join(name, balance=2_000)
    campus.learners[name] = campus.site.learner(name)


@given(parsers.re(r"(?P<name>[A-Z][a-z]+) studies at an? (?P<kind>moodle|canvas) site too$"))
def studies_too(campuses: Campuses, name: str, kind: str) -> None:
    campus = campuses.open(kind)
    campus.learners[name] = campus.site.learner(name)


@given(sentence('{name:Person} takes "{title:Quoted}" with the lessons "{lessons:Quoted}"'))
def takes(campuses: Campuses, name: str, title: str, lessons: str) -> None:
    campuses.here.add(name, title, lessons.split(", "))


@given(sentence('{name:Person} takes "{title:Quoted}", where progress is not kept'))
def takes_untracked(campuses: Campuses, name: str, title: str) -> None:
    campuses.here.add(name, title, ["One"], completion=False)


@given(sentence('{name:Person} takes "{title:Quoted}" of last term with the lessons "{lessons:Quoted}"'))
def takes_of_last_term(campuses: Campuses, name: str, title: str, lessons: str) -> None:
    campuses.here.add(name, title, lessons.split(", "), starts_at="2020-01-01T00:00:00Z")


@given(
    sentence(
        '{name:Person} takes "{title:Quoted}" with the lesson "{kept:Quoted}", and "{lesson:Quoted}",'
        " of which nobody keeps how it stands"
    )
)
def takes_unkept(campuses: Campuses, name: str, title: str, kept: str, lesson: str) -> None:
    campuses.here.add(name, title, [kept], untracked=[lesson])


@given(sentence("{name:Person} takes {count:d} courses"))
def takes_many(campuses: Campuses, name: str, count: int) -> None:
    campuses.here.site.add_courses(count, campuses.here.learners[name])


@given(sentence('{name:Person} has completed "{lesson:Quoted}" of "{title:Quoted}"'))
@when(sentence('{name:Person} completes "{lesson:Quoted}" of "{title:Quoted}"'))
def completes(campuses: Campuses, name: str, lesson: str, title: str) -> None:
    campuses.here.site.complete(campuses.here.learners[name], campuses.here.courses[title], lesson)


@given(sentence("{name:Person} has connected the site"))
def has_connected(people: People, campuses: Campuses, testing: TestingClient, name: str) -> None:
    campuses.here.connect(people[name], testing)


@given(parsers.re(r"the site (?P<state>is in maintenance|answers with a web page|does not allow connections)$"))
@when(
    parsers.re(
        r"the site (?P<state>is in maintenance|is too busy|has an error of its own|cannot be reached"
        r"|refuses to be asked so often|answers with a web page|works again)$"
    )
)
def site_state(campuses: Campuses, state: str) -> None:
    campuses.here.site.mode(MODES[state])


@when(sentence("{name:Person}'s token expires there"))
def token_expires(campuses: Campuses, name: str) -> None:
    campuses.here.site.expire(campuses.here.learners[name].token)


@given(sentence("{name:Person}'s account is suspended there"))
def suspended(campuses: Campuses, name: str) -> None:
    campuses.here.site.suspend(campuses.here.learners[name])


@given(sentence("{name:Person}'s token may not list courses"), target_fixture="poor_token")
def poor_token(campuses: Campuses, name: str) -> str:
    campus = campuses.here
    return campus.site.token(campus.learners[name], without=[NEEDED[campus.site.kind]])


@when(sentence('"{title:Quoted}" is renamed to "{new:Quoted}" there'))
def renamed(campuses: Campuses, title: str, new: str) -> None:
    campuses.here.site.rename(campuses.here.courses[title], new)


@when(sentence('"{title:Quoted}" is deleted there'))
def deleted(campuses: Campuses, title: str) -> None:
    campuses.here.site.delete(campuses.here.courses[title])


@when(sentence('{name:Person} is taken out of "{title:Quoted}" there'))
def taken_out(campuses: Campuses, name: str, title: str) -> None:
    campuses.here.site.unenrol(campuses.here.learners[name], campuses.here.courses[title])


@given(sentence('"{title:Quoted}" is broken there'))
def broken(campuses: Campuses, title: str) -> None:
    campuses.here.site.break_course(campuses.here.courses[title], "forbidden")


@when(sentence('"{title:Quoted}" is mended there'))
def mended(campuses: Campuses, title: str) -> None:
    campuses.here.site.mend(campuses.here.courses[title])


@when(sentence('the site takes its time with "{title:Quoted}"'))
def held(campuses: Campuses, title: str) -> None:
    campuses.here.site.hold(campuses.here.courses[title])


@when(sentence('the site goes on with "{title:Quoted}"'))
def released(people: People, campuses: Campuses, testing: TestingClient, title: str) -> None:
    campuses.here.site.release(campuses.here.courses[title])
    for person in people:
        testing.drain(person.id)
