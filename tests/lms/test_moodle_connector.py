"""What only Moodle has."""

import pytest

from payasplay.lms.connectors import errors
from payasplay.lms.connectors.connector import Gone, LessonState


def test_names_are_decoded_once(moodle, ada, to):
    moodle.add_course("Data & Society: <em>Einführung</em> – Žluť", ["Q&A"], learner=ada)
    moodle.add_course("AT&amp;amp;T", learner=ada)
    lms = to(moodle, ada.token)
    assert lms.check().site_name == "Data & Society"
    by_title = {course.title: course for course in lms.courses()}
    assert by_title.keys() == {"Data & Society: Einführung – Žluť", "AT&amp;T"}
    assert lms.progress(by_title["Data & Society: Einführung – Žluť"]).lessons[0].title == "Q&A"


def test_a_summary_is_words_alone(moodle, ada, to):
    moodle.add_course("Data", learner=ada, summary="<p>One &amp; two<br>three</p><script>alert(1)</script>")
    assert to(moodle, ada.token).courses()[0].summary == "One & two\nthree"


def test_the_needed_functions_are_named(moodle, ada, to):
    token = moodle.token(ada, without=["core_enrol_get_users_courses", "core_course_get_contents"])
    with pytest.raises(errors.MissingFunctions) as caught:
        to(moodle, token).check()
    assert caught.value.names == ("core_enrol_get_users_courses", "core_course_get_contents")


def test_a_token_that_may_not_say_who_it_is_lacks_that(moodle, ada, to):
    with pytest.raises(errors.MissingFunctions) as caught:
        to(moodle, moodle.token(ada, without=["core_webservice_get_site_info"])).check()
    assert caught.value.names == ("core_webservice_get_site_info",)


def test_a_token_that_expires_between_two_calls_is_bad(moodle, ada, to):
    lms = to(moodle, ada.token)
    lms.check()
    moodle.expire(ada.token)
    with pytest.raises(errors.BadToken):
        lms.courses()


def test_a_suspended_account_is_told(moodle, ada, to):
    moodle.suspend(ada)
    with pytest.raises(errors.Suspended):
        to(moodle, ada.token).check()


def test_web_services_that_are_off_are_told(moodle, ada, to):
    moodle.mode("services_off")
    with pytest.raises(errors.ServicesOff):
        to(moodle, ada.token).check()


def test_how_long_to_wait_is_told(moodle, ada, to):
    moodle.mode("throttled")
    with pytest.raises(errors.Throttled) as caught:
        to(moodle, ada.token).check()
    assert caught.value.retry_after == 30


def test_passed_and_failed_are_told_apart_and_failed_is_not_done(moodle, ada, to):
    course = moodle.add_course("Data", ["One", "Two"], learner=ada)
    moodle.complete(ada, course, "One", state="passed")
    moodle.complete(ada, course, "Two", state="failed")
    lms = to(moodle, ada.token)
    found = lms.progress(lms.courses()[0])
    assert [each.state for each in found.lessons] == [LessonState.PASSED, LessonState.FAILED]
    assert (found.basis_points, found.completed) == (5000, False)


def test_why_a_course_is_gone(moodle, ada, to):
    hidden, deleted, left = (moodle.add_course(title, learner=ada) for title in ("H", "D", "L"))
    moodle.hide(hidden)
    moodle.delete(deleted)
    moodle.unenrol(ada, left)
    asked = [str(each.id) for each in (hidden, deleted, left)]
    assert list(to(moodle, ada.token).gone(asked).values()) == [Gone.UNAVAILABLE, Gone.UNAVAILABLE, Gone.UNENROLLED]
    unable = to(moodle, moodle.token(ada, without=["core_course_get_courses_by_field"]))
    assert set(unable.gone(asked).values()) == {Gone.UNKNOWN}


def test_few_calls_a_course(moodle, ada, to):
    moodle.add_course("Data", ["One"], learner=ada)
    moodle.add_course("Off", untracked=["One"], learner=ada, completion=False)
    lms = to(moodle, ada.token)
    for course in lms.courses():
        lms.progress(course)
    assert len(moodle.calls()) == 2 + 2 + 1


def test_the_site_itself_is_no_course(moodle, ada, to, monkeypatch):
    moodle.add_course("Data", learner=ada)
    lms = to(moodle, ada.token)
    lms.check()
    functions = lms._functions
    asked = functions.call

    def with_the_site(function, **parameters):
        rows = asked(function, **parameters)
        return [{**rows[0], "id": 1, "format": "site", "fullname": "The site"}, *rows]

    monkeypatch.setattr(functions, "call", with_the_site)
    assert [course.title for course in lms.courses()] == ["Data"]
