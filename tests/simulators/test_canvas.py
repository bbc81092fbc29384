"""What Canvas does, statement by statement (its REST API documentation).

The reading ones can be asked of a real site: ``PAP_CONTRACT_CANVAS_URL`` and ``PAP_CONTRACT_CANVAS_TOKEN``,
the token of a learner with at least one course.
"""

import os
from collections.abc import Iterator

import httpx
import pytest

from fixtures.learning import Learner, LearningSite, LearningSystems
from tests.simulators.learning import running

STRING_IDS = {"Accept": "application/json+canvas-string-ids"}


@pytest.fixture(scope="module")
def systems(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LearningSystems]:
    with running(tmp_path_factory.mktemp("learning")) as found:
        yield found


@pytest.fixture
def site(systems: LearningSystems) -> LearningSite:
    return systems.site("canvas")


@pytest.fixture
def ada(site: LearningSite) -> Learner:
    return site.learner("Ada")


def client(url: str, token: str) -> httpx.Client:
    return httpx.Client(base_url=url + "/api/v1", headers={"Authorization": f"Bearer {token}"}, trust_env=False)


@pytest.fixture
def asked(site: LearningSite, ada: Learner) -> Iterator[httpx.Client]:
    with client(site.base_url, ada.token) as found:
        yield found


@pytest.fixture
def any_site(site: LearningSite, ada: Learner) -> Iterator[httpx.Client]:
    """A real site where one is named, or the stand-in."""
    url, token = (os.environ.get(f"PAP_CONTRACT_CANVAS_{name}") for name in ("URL", "TOKEN"))
    site.add_course("Data", ["One"], learner=ada)
    with client(url or site.base_url, token or ada.token) as found:
        yield found


def test_the_caller_and_ids_as_text_where_asked_for(any_site):
    assert isinstance(any_site.get("/users/self").json()["id"], int)
    assert isinstance(any_site.get("/users/self", headers=STRING_IDS).json()["id"], str)


def test_calls_with_a_token_say_what_they_cost(any_site):
    headers = any_site.get("/users/self").headers
    assert float(headers["X-Request-Cost"]) >= 0
    assert float(headers["X-Rate-Limit-Remaining"]) > 0


@pytest.mark.parametrize("headers", [{"Authorization": "Bearer nobodys"}, {"Authorization": ""}])
def test_a_bad_token_is_asked_to_sign_in_again(any_site, headers):
    answer = any_site.get("/users/self", headers=headers)
    assert answer.status_code == 401
    assert "WWW-Authenticate" in answer.headers


def test_what_is_not_there_is_404(any_site):
    answer = any_site.get("/courses/1")
    assert answer.status_code == 404
    assert answer.json()["errors"]


def test_lists_come_in_pages_whose_addresses_are_absolute(any_site):
    link = any_site.get("/courses", params={"per_page": 1}).headers["Link"]
    assert 'rel="first"' in link
    assert link.startswith("<http")


def test_what_is_not_permitted_is_401_without_the_header(asked, site):
    answer = asked.get(f"/courses/{site.add_course('Other').id}")
    assert answer.status_code == 401
    assert "WWW-Authenticate" not in answer.headers


def test_ten_a_page_and_a_hundred_at_most(asked, site, ada):
    site.add_courses(120, ada)
    assert len(asked.get("/courses").json()) == 10
    first = asked.get("/courses", params={"per_page": 1000})
    assert len(first.json()) == 100
    assert 'rel="last"' not in first.headers["Link"]
    second = asked.get(first.links["next"]["url"])
    assert len(second.json()) == 20
    assert "next" not in second.links


def test_a_token_in_the_address_is_not_in_the_links(asked, site, ada):
    site.add_courses(11, ada)
    first = asked.get("/courses", params={"access_token": ada.token}, headers={"Authorization": ""})
    assert ada.token not in first.headers["Link"]


def test_progress_is_a_count_and_no_percentage(asked, site, ada):
    course = site.add_course("Data", ["a", "b"], learner=ada)
    site.complete(ada, course, "a")
    found = asked.get(f"/courses/{course.id}/users/self/progress").json()
    assert (found["requirement_count"], found["requirement_completed_count"], found["completed_at"]) == (2, 1, None)


def test_no_progress_is_400_alone_and_inside_a_200_list(asked, site, ada):
    course = site.add_course("Data", ["a"], learner=ada, completion=False)
    alone = asked.get(f"/courses/{course.id}/users/self/progress")
    assert alone.status_code == 400
    listed = asked.get("/courses", params={"include[]": "course_progress"})
    assert listed.status_code == 200
    assert listed.json()[0]["course_progress"] == alone.json()
    assert alone.json()["error"]["message"].startswith("no progress available because")


def test_several_enrolments_in_one_course(asked, site, ada):
    course = site.add_course("Data")
    site.enrol(ada, course, sections=2)
    (found,) = asked.get("/courses").json()
    assert len(found["enrollments"]) == 2


def test_a_course_closed_by_its_dates_has_little_but_its_id(asked, site, ada):
    site.add_course("Later", learner=ada, visible=False, starts_at="2030-01-01T00:00:00Z")
    (found,) = asked.get("/courses").json()
    assert found.keys() == {"id", "access_restricted_by_date"}


@pytest.mark.parametrize(("mode", "status"), [("throttled", 403), ("throttled_429", 429)])
def test_too_many_calls(asked, site, mode, status):
    site.mode(mode)
    answer = asked.get("/users/self")
    assert (answer.status_code, answer.text) == (status, "403 Forbidden (Rate Limit Exceeded)")
    assert answer.headers["X-Rate-Limit-Remaining"] == "0.0"


def test_items_have_their_requirement_where_they_have_one(asked, site, ada):
    course = site.add_course("Data", ["a"], untracked=["b"], learner=ada)
    (module,) = asked.get(f"/courses/{course.id}/modules", params={"include[]": "items"}).json()
    heading, tracked, untracked = module["items"]
    assert heading["type"] == "SubHeader"
    assert tracked["completion_requirement"] == {"type": "must_view", "completed": False}
    assert "completion_requirement" not in untracked
    assert asked.get(module["items_url"]).json() == module["items"]


def test_enrolments_are_listed_with_grades_that_may_be_null(asked, site, ada):
    course = site.add_course("Data")
    site.enrol(ada, course, sections=2)
    found = asked.get(f"/courses/{course.id}/enrollments").json()
    assert [(each["course_id"], each["user"]["id"], each["grades"]["final_score"]) for each in found] == [
        (course.id, ada.id, None)
    ] * 2
    assert asked.get("/users/self/enrollments").json() == found


def test_everybodys_progress_is_not_for_learners(asked, site, ada):
    course = site.add_course("Data", ["a"], learner=ada)
    answer = asked.get(f"/courses/{course.id}/bulk_user_progress")
    assert (answer.status_code, answer.json()["status"]) == (401, "unauthorized")


def test_a_refresh_token_gives_an_access_token_that_can_be_ended(site, ada):
    url = site.base_url + "/login/oauth2/token"
    form = {"grant_type": "refresh_token", "refresh_token": ada.token, "client_id": "1", "client_secret": "s"}
    made = httpx.post(url, data=form, trust_env=False).json()
    assert (made["token_type"], made["expires_in"]) == ("Bearer", 3600)
    with client(site.base_url, made["access_token"]) as signed_in:
        assert signed_in.get("/users/self").json()["id"] == ada.id
        bearer = {"Authorization": f"Bearer {made['access_token']}"}
        assert httpx.delete(url, headers=bearer, trust_env=False).status_code == 200
        assert signed_in.get("/users/self").status_code == 401


def test_a_refresh_token_that_nobody_has_gives_nothing(site):
    form = {"grant_type": "refresh_token", "refresh_token": "nobodys"}
    answer = httpx.post(site.base_url + "/login/oauth2/token", data=form, trust_env=False)
    assert (answer.status_code, answer.json()["error"]) == (400, "invalid_grant")
