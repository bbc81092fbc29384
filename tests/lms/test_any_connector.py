"""What both connectors do, each at a site of its own kind."""

import httpx
import pytest

from payasplay import outbound
from payasplay.lms.connectors import errors
from payasplay.lms.connectors.connector import Kind, LessonState
from payasplay.lms.connectors.factory import connect
from payasplay.lms.connectors.wire import Wire


def test_a_good_token_tells_who_it_is(site, ada, to):
    who = to(site, ada.token).check()
    assert (who.learner_id, who.learner_name) == (str(ada.id), "Ada")
    assert who.site_name == ("Open Campus" if site.kind == "moodle" else "127.0.0.1")


@pytest.mark.parametrize(
    ("mode", "error"),
    [
        ("down", errors.Unreachable),
        ("html", errors.NotAnLms),
        ("error", errors.SiteFailed),
        ("maintenance", errors.Maintenance),
        ("throttled", errors.Throttled),
        ("throttled_429", errors.Throttled),
        ("endless", errors.AnswerTooLarge),
    ],
)
def test_what_a_site_can_be_is_told_apart(site, ada, to, mode, error):
    site.mode(mode)
    with pytest.raises(errors.LmsError) as caught:
        to(site, ada.token).check()
    assert type(caught.value) is error


def test_a_site_that_is_too_slow_is_unreachable(site, ada, to):
    site.mode("ok", delay=3)
    with pytest.raises(errors.Unreachable):
        to(site, ada.token).check()


def test_an_answer_that_trickles_ends_too(site, ada, http):
    site.mode("endless")
    wire = Wire(site.base_url, http, answer_seconds=0)
    with pytest.raises(errors.Unreachable):
        wire.call("GET", wire.url("/"))


def test_nobody_there_is_unreachable(http):
    with pytest.raises(errors.Unreachable):
        connect(Kind.MOODLE, "http://127.0.0.1:9/", "0123456789", http).check()


@pytest.mark.parametrize("path", ["", "/s/nobody"])
def test_an_address_without_such_a_system_is_told(site, ada, http, path):
    base = site.base_url.partition("/s/")[0] + path
    with pytest.raises(errors.NotAnLms):
        connect(Kind(site.kind), base, ada.token, http).check()


def test_the_other_kind_of_system_is_told(site, ada, http):
    other = Kind.CANVAS if site.kind == "moodle" else Kind.MOODLE
    with pytest.raises(errors.NotAnLms):
        connect(other, site.base_url, ada.token, http).check()


def test_a_token_is_carried_to_no_other_host(site, systems, ada, to):
    elsewhere = systems.site(site.kind)
    address = elsewhere.base_url.replace("127.0.0.1", "localhost")
    site.mode("moved", moved_to=address + "/webservice/rest/server.php")
    with pytest.raises(errors.MovedElsewhere) as caught:
        to(site, ada.token).check()
    assert caught.value.host == "localhost"
    assert elsewhere.calls() == []


@pytest.mark.parametrize(
    "address", ["http://169.254.169.254", "http://10.0.0.1", "ftp://lms.example", "http://a:b@lms.example", "x"]
)
def test_an_address_into_a_network_is_refused(address, http):
    with pytest.raises(outbound.ForbiddenTarget):
        connect(Kind.CANVAS, address, "0123456789", http).check()


def test_loopback_is_refused_where_no_setting_allows_it(site, ada):
    with outbound.open_client(allowed=[]) as http, pytest.raises(outbound.ForbiddenTarget):
        connect(Kind(site.kind), site.base_url, ada.token, http).check()


@pytest.mark.parametrize("kind", [Kind.BLACKBOARD, Kind.CUSTOM])
def test_other_systems_are_not_available_yet(kind, http):
    with pytest.raises(errors.NotAvailableYet):
        connect(kind, "https://lms.example", "0123456789", http)


def test_a_withdrawn_token_is_bad(site, ada, to):
    site.withdraw(ada.token)
    for call in (to(site, ada.token).check, to(site, ada.token).courses):
        with pytest.raises(errors.BadToken):
            call()


def test_an_expired_token_is_bad_at_once(site, ada, to):
    site.expire(ada.token)
    with pytest.raises(errors.BadToken):
        to(site, ada.token).check()


def test_all_of_three_hundred_courses_come_once_and_one_call_at_a_time(site, ada, to):
    site.add_courses(300, ada)
    found = to(site, ada.token).courses()
    assert {course.title for course in found} == {f"Course {number}" for number in range(1, 301)}
    assert len({course.external_id for course in found}) == len(found) == 300
    assert site.at_once() == 1


def test_a_list_that_fails_is_an_error_and_not_empty(site, ada, to):
    site.add_course("Data", learner=ada)
    lms = to(site, ada.token)
    lms.check()
    site.mode("maintenance")
    with pytest.raises(errors.Maintenance):
        lms.courses()


def test_renaming_keeps_the_id(site, ada, to):
    course = site.add_course("Old", learner=ada)
    (before,) = to(site, ada.token).courses()
    site.rename(course, "New")
    (after,) = to(site, ada.token).courses()
    assert (before.title, after.title, after.external_id) == ("Old", "New", before.external_id)
    assert after.external_id == str(course.id)


@pytest.mark.parametrize("change", ["hide", "delete", "unenrol", "suspended"])
def test_what_is_not_the_learners_any_more_is_not_listed(site, ada, to, change):
    course = site.add_course("Gone", learner=ada)
    site.add_course("Stays", learner=ada)
    match change:
        case "hide":
            site.hide(course)
        case "delete":
            site.delete(course)
        case "unenrol":
            site.unenrol(ada, course)
        case "suspended":
            site.enrol(ada, course, state="suspended")
    assert [each.title for each in to(site, ada.token).courses()] == ["Stays"]


def test_several_enrolments_are_one_course(site, ada, to):
    course = site.add_course("Twice")
    site.enrol(ada, course, sections=3)
    assert [each.title for each in to(site, ada.token).courses()] == ["Twice"]


def progress(lms):
    (course,) = lms.courses()
    return lms.progress(course)


def test_a_third_is_rounded_down_and_lessons_are_told(site, ada, to):
    course = site.add_course("Data", ["One", "Two", "Three"], untracked=["Extra"], learner=ada)
    site.complete(ada, course, "Two", at="2026-03-01T10:00:00Z")
    found = progress(to(site, ada.token))
    assert (found.basis_points, found.completed, found.completed_at) == (3333, False, None)
    assert [(each.title, each.state, each.tracked) for each in found.lessons] == [
        ("One", LessonState.INCOMPLETE, True),
        ("Two", LessonState.COMPLETE, True),
        ("Three", LessonState.INCOMPLETE, True),
        ("Extra", LessonState.INCOMPLETE, False),
    ]


def test_nothing_done_is_zero_and_not_unknown(site, ada, to):
    site.add_course("Data", ["One"], learner=ada)
    assert progress(to(site, ada.token)).basis_points == 0


@pytest.mark.parametrize("facts", [{"completion": False}, {}], ids=["completion off", "nothing asked for"])
def test_unknown_progress_is_not_zero(site, ada, to, facts):
    site.add_course("Data", untracked=["Reading"], learner=ada, **facts)
    assert progress(to(site, ada.token)).basis_points is None


def test_a_whole_course_is_complete_with_its_date(site, ada, to):
    course = site.add_course("Data", ["One", "Two"], learner=ada)
    for lesson, at in (("One", "2026-03-02T10:00:00Z"), ("Two", "2026-03-01T10:00:00Z")):
        site.complete(ada, course, lesson, at=at)
    found = progress(to(site, ada.token))
    assert (found.basis_points, found.completed) == (10_000, True)
    assert found.completed_at is not None
    assert found.completed_at.isoformat() == "2026-03-02T10:00:00+00:00"


@pytest.mark.parametrize("how", ["forbidden", "error", "html", "malformed"])
def test_one_broken_course_does_not_stop_the_rest(site, ada, to, how):
    broken = site.add_course("Broken", ["One"], learner=ada)
    site.add_course("Fine", ["One"], learner=ada)
    site.break_course(broken, how)
    lms = to(site, ada.token)
    fine, bad = sorted(lms.courses(), key=lambda course: course.title, reverse=True)
    with pytest.raises(errors.CourseBroken) as caught:
        lms.progress(bad)
    expected = {"forbidden": "forbidden", "error": "failed", "html": "malformed", "malformed": "malformed"}
    assert (caught.value.external_id, caught.value.why) == (str(broken.id), expected[how])
    assert lms.progress(fine).basis_points == 0


def test_a_site_that_breaks_down_is_not_a_broken_course(site, ada, to):
    site.add_course("Data", ["One"], learner=ada)
    lms = to(site, ada.token)
    (course,) = lms.courses()
    site.mode("maintenance")
    with pytest.raises(errors.Maintenance):
        lms.progress(course)


def test_no_error_holds_the_token(site, ada, to):
    site.mode("down")
    with pytest.raises(errors.Unreachable) as caught:
        to(site, ada.token).check()
    cause: BaseException | None = caught.value
    while cause:
        assert ada.token not in f"{cause!r} {cause}"
        cause = cause.__cause__


def test_the_tokens_of_a_connector_are_not_shown(site, ada, to):
    assert ada.token not in repr(to(site, ada.token))


def test_a_course_that_went_away_since_it_was_listed_is_told(site, ada, to):
    course = site.add_course("Data", ["One"], learner=ada)
    lms = to(site, ada.token)
    (listed,) = lms.courses()
    site.delete(course)
    with pytest.raises(errors.CourseBroken) as caught:
        lms.progress(listed)
    assert caught.value.why == "not_there"


@pytest.mark.parametrize(
    "location", ["http://lms.example/x", "https://lms.example:8443/x", "https://lms.example.evil/x"]
)
def test_a_token_leaves_neither_its_host_nor_its_port_nor_tls(location):
    with httpx.Client() as http, pytest.raises(errors.MovedElsewhere):
        Wire("https://lms.example", http)._onward(httpx.URL("https://lms.example/s"), location)
