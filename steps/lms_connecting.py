"""Testing, connecting and disconnecting a learning system."""

from dataclasses import replace

import pytest
from parse import with_pattern
from playwright.sync_api import expect
from pytest_bdd import parsers, then, when

from fixtures.campus import Campuses, connection_of
from fixtures.people import People
from pages.lms import LearningSystems
from pages.lms_courses import Courses
from payasplay.client import Conflict, NotFound, TestingClient
from steps.wording import person, sentence

REASONS = {
    "cannot be reached": "LMS_UNREACHABLE",
    "is not such a system": "LMS_NOT_AN_LMS",
    "does not know the token": "LMS_BAD_TOKEN",
    "does not give the token what is needed": "LMS_MISSING_FUNCTIONS",
    "has suspended the account": "LMS_SUSPENDED",
    "is in maintenance": "LMS_MAINTENANCE",
    "is too busy": "LMS_THROTTLED",
    "refuses to be asked so often": "LMS_THROTTLED",
    "has an error of its own": "LMS_SITE_FAILED",
    "allows no connections": "LMS_SERVICES_OFF",
    "is not a public address": "FORBIDDEN_TARGET",
}


# What helps beside what is wrong; the rest may pass by itself.
TIPS = {
    "FORBIDDEN_TARGET": "address",
    "LMS_UNREACHABLE": "address",
    "LMS_NOT_AN_LMS": "address",
    "LMS_BAD_TOKEN": "token",
    "LMS_MISSING_FUNCTIONS": "admin",
    "LMS_SERVICES_OFF": "admin",
    "LMS_SUSPENDED": "admin",
}


@with_pattern(
    r"cannot be reached|is not such a system|does not know the token|does not give the token what is needed"
    r"|has suspended the account|is in maintenance|allows no connections|is not a public address"
    r"|is too busy|refuses to be asked so often|has an error of its own"
)
def _site_fault(text: str) -> str:
    """What is wrong with a site: the error's code."""
    return REASONS[text]


def site_sentence(pattern: str) -> parsers.cfparse:
    """A sentence that may name what is wrong with a site."""
    return parsers.cfparse(pattern, extra_types={"Person": person, "SiteFault": _site_fault})


NOBODY = "http://127.0.0.1:9"


def _dialog(people: People, campuses: Campuses, name: str) -> LearningSystems:
    screen = people[name].open(LearningSystems)
    screen.offer(campuses.here.site.kind).click()
    return screen


def _times_told(people: People, campuses: Campuses, name: str) -> int:
    screen = people[name].at(LearningSystems)
    words = screen.text("notification.system.lms_needs_attention.title", site=campuses.here.name)
    return [each.title for each in people[name].client.notifications.page().items].count(words)


def _test(people: People, campuses: Campuses, name: str, *, url: str = "", token: str = "") -> None:
    here = campuses.here
    _dialog(people, campuses, name).test(url or here.site.base_url, token or here.learners[name].token)


@when(sentence("{name:Person} tests the connection"))
def test_it(people: People, campuses: Campuses, name: str) -> None:
    _test(people, campuses, name)


@when(sentence("{name:Person} tests the connection with a token that nobody has"))
def test_wrong_token(people: People, campuses: Campuses, name: str) -> None:
    _test(people, campuses, name, token="0123456789abcdef0123456789abcdef")  # noqa: S106 (nobody's)


@when(sentence("{name:Person} tests the connection with that token"))
def test_poor_token(people: People, campuses: Campuses, name: str, poor_token: str) -> None:
    _test(people, campuses, name, token=poor_token)


@when(sentence('{name:Person} tests the connection at "{url:Quoted}"'))
def test_at(people: People, campuses: Campuses, name: str, url: str) -> None:
    _test(people, campuses, name, url=url)


@when(sentence("{name:Person} tests the connection where nobody answers"))
def test_nobody(people: People, campuses: Campuses, name: str) -> None:
    _test(people, campuses, name, url=NOBODY)


@then(site_sentence("{name:Person} reads that the site {why:SiteFault}"))
def reads_reason(people: People, name: str, why: str) -> None:
    screen = people[name].at(LearningSystems)
    tip = screen.text(f"lms.tip.{TIPS.get(why, 'later')}")
    expect(screen.dialog.get_by_role("alert")).to_contain_text(f"{screen.text(f'error.{why}')} {tip}")
    # What was typed is there to be mended, and the token is not there for whoever looks at the screen.
    expect(screen.address).not_to_have_value("")
    expect(screen.token).to_have_value("")


@then(site_sentence("{name:Person} reads beside the connection that the site {why:SiteFault}"))
def reads_beside(people: People, name: str, why: str) -> None:
    screen = people[name].open(LearningSystems)
    expect(screen.connections).to_contain_text(screen.text(f"error.{why}"))


@when(sentence("{name:Person} wants to connect again"))
def want_again(people: People, campuses: Campuses, name: str) -> None:
    people[name].open(LearningSystems).reconnect(campuses.here.name)


@when(sentence("{name:Person} wants to connect again from there"))
def want_again_from_courses(people: People, name: str) -> None:
    people[name].at(Courses).reconnect()


@then(sentence("{name:Person} finds the site's address there"))
def address_there(people: People, campuses: Campuses, name: str) -> None:
    screen, kind = people[name].at(LearningSystems), campuses.here.site.kind
    expect(screen.dialog).to_have_accessible_name(screen.text("lms.connect.of", name=screen.text(f"lms.kind.{kind}")))
    expect(screen.address).to_have_value(campuses.here.site.base_url)


@then(sentence("{name:Person} cannot connect"))
def cannot_connect(people: People, name: str) -> None:
    expect(people[name].at(LearningSystems).connect).to_be_disabled()
    assert people[name].client.lms.connections() == []


@then(sentence("{name:Person} is recognised at the site"))
def recognised(people: People, campuses: Campuses, name: str) -> None:
    screen = people[name].at(LearningSystems)
    words = screen.text("lms.dialog.ok", site=campuses.here.name, learner=name)
    expect(screen.notice(words)).to_be_visible()
    expect(screen.connect).to_be_enabled()


@when(sentence("{name:Person} changes the token after the test"))
def change_token(people: People, name: str) -> None:
    screen = people[name].at(LearningSystems)
    expect(screen.connect).to_be_enabled()
    screen.token.fill("something-else")
    expect(screen.notice(screen.text("lms.dialog.changed"))).to_be_visible()


@when(sentence("{name:Person} changes the address after the test"))
def change_address(people: People, name: str) -> None:
    screen = people[name].at(LearningSystems)
    expect(screen.connect).to_be_enabled()
    screen.address.fill(NOBODY)
    expect(screen.notice(screen.text("lms.dialog.changed"))).to_be_visible()


@when(sentence("{name:Person} connects what was tested"))
def connect(people: People, campuses: Campuses, testing: TestingClient, name: str) -> None:
    screen = people[name].at(LearningSystems)
    screen.connect.click()
    expect(screen.heading).to_have_text(campuses.here.name)
    expect(screen.notice(screen.text("lms.connected"))).to_be_visible()
    testing.drain(people[name].id)


@when(sentence("{name:Person} makes a new token there and connects again"))
def connect_again(people: People, campuses: Campuses, testing: TestingClient, name: str) -> None:
    learner = campuses.here.learners[name]
    campuses.here.learners[name] = replace(learner, token=campuses.here.site.token(learner))
    _test(people, campuses, name)
    connect(people, campuses, testing, name)


@when(sentence("{name:Person} connects the site once more, with a slash at the end of its address"))
def connect_with_slash(people: People, campuses: Campuses, testing: TestingClient, name: str) -> None:
    campuses.here.connect(people[name], testing, ending="/")


@when(sentence("{name:Person} connects without a test"), target_fixture="refused")
def connect_without_test(people: People, campuses: Campuses, name: str) -> list[str]:
    """With the word of a test of another token, and with that of a test at another address."""
    site, learner, client = campuses.here.site, campuses.here.learners[name], people[name].client.lms
    tests = {
        site.base_url: client.test(site.kind, site.base_url, site.token(learner)),
        site.other_address: client.test(site.kind, site.base_url, learner.token),
    }
    refused = []
    for address, tested in tests.items():
        with pytest.raises(Conflict) as refusal:
            client.connect(site.kind, address, learner.token, tested.proof)
        refused.append(refusal.value.code)
    return refused


@then(sentence("nothing is connected for {name:Person}"))
def nothing_connected(people: People, name: str, refused: list[str]) -> None:
    assert refused == ["LMS_TEST_NEEDED", "LMS_TEST_NEEDED"]
    assert people[name].client.lms.connections() == []


@then(parsers.re(r"(?P<name>[A-Z][a-z]+)'s connection is (?P<status>ok|needs_attention|disconnected)$"))
def connection_is(people: People, campuses: Campuses, name: str, status: str) -> None:
    screen = people[name].open(LearningSystems)
    expect(screen.connections).to_have_count(1)
    expect(screen.connections.get_by_test_id("connection-status")).to_have_text(screen.text(f"lms.status.{status}"))
    connection = connection_of(people[name])
    assert connection.status == status
    last = connection.last_sync_at
    moments = [screen.language.moment(connection.connected_at), screen.language.moment(last) if last else None]
    number = screen.language.number(connection.courses)
    facts = [campuses.here.site.base_url, name, *(each or screen.text("lms.fact.never") for each in moments), number]
    expect(screen.facts(screen.connections)).to_have_text(facts)
    expect(screen.connections.get_by_role("heading")).to_have_text(campuses.here.name)
    expect(screen.connections).to_contain_text(screen.text(f"lms.kind.{campuses.here.site.kind}"))
    expect(screen.way_to_reconnect(campuses.here.name)).to_have_count(int(status != "ok"))
    expect(screen.way_to_disconnect(campuses.here.name)).to_have_count(int(status != "disconnected"))


@then(sentence("{name:Person}'s token stands on no page and in no answer"))
def no_token(people: People, campuses: Campuses, name: str) -> None:
    person, token = people[name], campuses.here.learners[name].token
    screen = person.open(LearningSystems)
    expect(screen.connections).to_have_count(1)
    connection = connection_of(person)
    assert token not in screen.page.content()
    assert token not in connection.model_dump_json()


@then(sentence("{name:Person}'s token does not come back in the dialog"))
def token_not_in_dialog(people: People, campuses: Campuses, name: str) -> None:
    screen = people[name].at(LearningSystems)
    expect(screen.token).to_have_value("")
    expect(screen.token).to_have_attribute("type", "password")
    assert campuses.here.learners[name].token not in screen.page.content()


@then(parsers.re(r"(?P<name>[A-Z][a-z]+) is offered (?P<kinds>[a-z]+ and [a-z]+)$"))
def offered(people: People, name: str, kinds: str) -> None:
    screen = people[name].open(LearningSystems)
    for kind in kinds.split(" and "):
        expect(screen.offer(kind)).to_be_visible()


@then(parsers.re(r"(?P<name>[A-Z][a-z]+) reads that (?P<kinds>[a-z]+ and [a-z]+) are not available yet$"))
def not_available(people: People, name: str, kinds: str) -> None:
    screen = people[name].open(LearningSystems)
    for kind in kinds.split(" and "):
        expect(screen.system(kind)).to_contain_text(screen.text("lms.not_available"))
        expect(screen.offer(kind)).to_have_count(0)


@when(sentence("{name:Person} disconnects the site"))
def disconnect(people: People, campuses: Campuses, name: str) -> None:
    screen = people[name].open(LearningSystems)
    screen.disconnect(campuses.here.name)
    expect(screen.notice(screen.text("lms.disconnected"))).to_be_visible()


@then(sentence("the platform has forgotten {name:Person}'s token"))
def token_forgotten(people: People, campuses: Campuses, testing: TestingClient, name: str) -> None:
    person, before = people[name], len(campuses.here.site.calls())
    with pytest.raises(Conflict, match="LMS_NOT_CONNECTED"):
        person.client.lms.sync(connection_of(person).id)
    testing.drain(person.id)
    assert len(campuses.here.site.calls()) == before, "the site was called after the end of the connection"
    person.open(LearningSystems).manage(campuses.here.name)
    expect(person.at(Courses).state).to_be_visible()
    expect(person.at(Courses).sync_now).to_have_count(0)
    expect(person.at(Courses).chosen_schedule).to_have_count(0)
    expect(person.at(Courses).boxes).to_have_count(1)
    expect(person.at(Courses).boxes).to_be_disabled()


@then(sentence("{name:Person} is notified that the site needs attention"))
def notified(people: People, campuses: Campuses, name: str) -> None:
    assert _times_told(people, campuses, name) == 1
    screen = people[name].at(LearningSystems)
    (told,) = [each for each in people[name].client.notifications.page().items if each.variant == "lms_needs_attention"]
    facts = {"site": campuses.here.name, "reason": screen.text("error.LMS_BAD_TOKEN")}
    assert told.text == screen.text("notification.system.lms_needs_attention.text", **facts)
    assert told.action_path == LearningSystems.path


@then(sentence("{name:Person} is notified once more that the site needs attention"))
def notified_again(people: People, campuses: Campuses, name: str) -> None:
    assert _times_told(people, campuses, name) == 2  # noqa: PLR2004 (as the sentence says)


@when(sentence("{name:Person} tries to synchronise {other:Person}'s connection"), target_fixture="others_calls")
def sync_of_another(people: People, campuses: Campuses, name: str, other: str) -> int:
    before = len(campuses.here.site.calls())
    try:
        people[name].client.lms.sync(connection_of(people[other]).id)
    except NotFound:
        return before
    return -1


@then(sentence("{name:Person} finds no such connection"))
def no_such(people: People, testing: TestingClient, campuses: Campuses, name: str, others_calls: int) -> None:
    testing.drain(people[name].id)
    assert len(campuses.here.site.calls()) == others_calls
