"""What only Canvas has."""

import pytest

from payasplay.lms.connectors import canvas_calls, errors
from payasplay.lms.connectors.connector import Gone


def test_names_are_taken_as_they_are(canvas, ada, to):
    canvas.add_course("AT&amp;T & sons", learner=ada)
    assert to(canvas, ada.token).courses()[0].title == "AT&amp;T & sons"


def test_long_ids_are_kept_to_the_last_digit(canvas, ada, to):
    course = canvas.add_course("Data", learner=ada)
    assert course.id > 2**53
    assert to(canvas, ada.token).courses()[0].external_id == str(course.id)


def test_a_token_without_the_scope_is_told_from_a_bad_one(canvas, ada, to):
    with pytest.raises(errors.MissingFunctions) as caught:
        to(canvas, canvas.token(ada, without=["url:GET|/api/v1/courses"])).check()
    assert caught.value.names == ("url:GET|/api/v1/courses",)


def test_a_suspended_account_is_as_a_bad_token(canvas, ada, to):
    canvas.suspend(ada)
    with pytest.raises(errors.BadToken):
        to(canvas, ada.token).check()


def test_a_module_too_long_for_its_list_is_asked_for_page_by_page(canvas, ada, to):
    titles = [f"Lesson {number}" for number in range(150)]
    canvas.add_course("Long", titles, learner=ada)
    lms = to(canvas, ada.token)
    assert [each.title for each in lms.progress(lms.courses()[0]).lessons] == titles


def test_a_course_that_its_dates_close_is_hidden(canvas, ada, to):
    canvas.add_course("Later", ["One"], learner=ada, visible=False, starts_at="2030-01-01T00:00:00Z")
    lms = to(canvas, ada.token)
    (course,) = lms.courses()
    assert (course.title, course.hidden) == ("", True)
    found = lms.progress(course)
    assert (found.basis_points, found.lessons) == (None, ())


def test_why_a_course_is_gone(canvas, ada, to):
    deleted, left = (canvas.add_course(title, learner=ada) for title in ("D", "L"))
    canvas.delete(deleted)
    canvas.unenrol(ada, left)
    found = to(canvas, ada.token).gone([str(deleted.id), str(left.id)])
    assert list(found.values()) == [Gone.UNAVAILABLE, Gone.UNKNOWN]


def test_the_next_page_is_at_the_same_host_or_nowhere(canvas, ada, to, monkeypatch):
    canvas.add_course("Data", learner=ada)
    monkeypatch.setattr(canvas_calls, "_next", lambda _answer: f"{canvas.other_address}/api/v1/courses")
    with pytest.raises(errors.NotAnLms):
        to(canvas, ada.token).courses()
    assert len(canvas.calls()) == 1
