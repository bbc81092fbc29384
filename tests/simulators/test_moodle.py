"""What Moodle 4.4.1 does, statement by statement (measured at a site; contents of courses: from its documentation).

The reading ones can be asked of a real site: ``PAP_CONTRACT_MOODLE_URL`` and ``PAP_CONTRACT_MOODLE_TOKEN``,
the token of a learner with at least one course.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from xml.etree import ElementTree as ET

import httpx
import pytest

from fixtures.learning import Learner, LearningSite, LearningSystems
from tests.simulators.learning import running

FUNCTIONS = "core_webservice_get_site_info"
COURSES = "core_enrol_get_users_courses"
ACTIVITIES = "core_completion_get_activities_completion_status"
COURSE_STATUS = "core_completion_get_course_completion_status"


@dataclass
class Asked:
    """A site, asked with a token."""

    url: str
    token: str

    def send(
        self, function: str, *, method: str = "POST", token: str | None = None, **parameters: Any
    ) -> httpx.Response:
        form = {"wstoken": self.token if token is None else token, "wsfunction": function}
        form |= {"moodlewsrestformat": "json"} | {key: str(value) for key, value in parameters.items()}
        given = {"params": form} if method == "GET" else {"data": form}
        url = self.url + "/webservice/rest/server.php"
        return httpx.request(method, url, trust_env=False, **given)  # type: ignore[arg-type]

    def call(self, function: str, **parameters: Any) -> Any:
        answer = self.send(function, **parameters)
        assert answer.status_code == 200
        return answer.json()

    def refusal(self, function: str, **parameters: Any) -> tuple[str, str]:
        said = self.call(function, **parameters)
        assert said.keys() >= {"exception", "errorcode", "message"}
        return said["exception"], said["errorcode"]


@pytest.fixture(scope="module")
def systems(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LearningSystems]:
    with running(tmp_path_factory.mktemp("learning")) as found:
        yield found


@pytest.fixture
def site(systems: LearningSystems) -> LearningSite:
    return systems.site("moodle", "Data & Society")


@pytest.fixture
def ada(site: LearningSite) -> Learner:
    return site.learner("Ada")


@pytest.fixture
def asked(site: LearningSite, ada: Learner) -> Asked:
    return Asked(site.base_url, ada.token)


@pytest.fixture
def any_site(site: LearningSite, ada: Learner) -> Asked:
    """A real site where one is named, or the stand-in."""
    url, token = (os.environ.get(f"PAP_CONTRACT_MOODLE_{name}") for name in ("URL", "TOKEN"))
    if url and token:
        return Asked(url, token)
    site.add_course("Data", ["One"], learner=ada)
    return Asked(site.base_url, ada.token)


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_the_site_says_who_the_token_is_and_what_it_may(any_site, method):
    info = any_site.send(FUNCTIONS, method=method).json()
    assert isinstance(info["userid"], int)
    assert {"name", "version"} <= info["functions"][0].keys()
    assert FUNCTIONS in {each["name"] for each in info["functions"]}


def test_an_unknown_token_is_an_error_with_status_200(any_site):
    assert any_site.refusal(FUNCTIONS, token="0" * 32) == ("moodle_exception", "invalidtoken")
    assert any_site.refusal(FUNCTIONS, token="") == ("moodle_exception", "invalidtoken")


def test_json_bodies_and_the_authorization_header_are_ignored(any_site):
    answer = httpx.post(
        any_site.url + "/webservice/rest/server.php?moodlewsrestformat=json",
        json={"wstoken": any_site.token, "wsfunction": FUNCTIONS},
        headers={"Authorization": f"Bearer {any_site.token}"},
        trust_env=False,
    )
    assert answer.json()["errorcode"] == "invalidtoken"


def test_unknown_missing_and_mistyped_parameters_are_errors(any_site):
    wrong = ("invalid_parameter_exception", "invalidparameter")
    assert any_site.refusal(FUNCTIONS, surprise=1) == wrong
    assert any_site.refusal(COURSES) == wrong
    assert any_site.refusal(COURSES, userid="ada") == wrong


def test_an_unknown_function_is_a_missing_record(any_site):
    assert any_site.refusal("core_no_such_function") == ("dml_missing_record_exception", "invalidrecord")


def test_a_learners_courses_are_a_bare_list_with_mixed_types(any_site):
    userid = any_site.call(FUNCTIONS)["userid"]
    first = any_site.call(COURSES, userid=userid)[0]
    assert isinstance(first["visible"], int)
    assert isinstance(first["enablecompletion"], bool)
    assert first["progress"] is None or 0 <= first["progress"] <= 100
    assert "enrolledusercount" not in any_site.call(COURSES, userid=userid, returnusercount=0)[0]


def test_the_courses_of_somebody_unknown_are_none_and_no_error(any_site):
    assert any_site.call(COURSES, userid=999_999_999) == []


def test_without_a_format_the_answer_is_xml(any_site):
    error = ET.fromstring(any_site.send("x", token="y", moodlewsrestformat="rest").content)
    assert (error.tag, error.get("class"), error.findtext("ERRORCODE")) == (
        "EXCEPTION",
        "moodle_exception",
        "invalidtoken",
    )
    good = ET.fromstring(any_site.send(FUNCTIONS, moodlewsrestformat="rest").content)
    assert good.tag == "RESPONSE"


def test_connections_are_closed(any_site):
    assert any_site.send(FUNCTIONS).headers["Connection"].lower() == "close"


def test_an_expired_token_is_deleted_when_it_is_used(asked, site):
    site.expire(asked.token)
    assert asked.refusal(FUNCTIONS) == ("webservice_access_exception", "accessexception")
    assert asked.refusal(FUNCTIONS) == ("moodle_exception", "invalidtoken")


def test_a_function_that_is_not_in_the_service(asked, site, ada):
    token = site.token(ada, without=[COURSES])
    assert asked.refusal(COURSES, token=token, userid=ada.id) == ("webservice_access_exception", "accessexception")
    assert COURSES not in {each["name"] for each in asked.call(FUNCTIONS, token=token)["functions"]}


def test_suspended_and_maintenance(asked, site, ada):
    site.suspend(ada)
    assert asked.refusal(FUNCTIONS) == ("moodle_exception", "wsaccessusersuspended")
    site.mode("maintenance")
    assert asked.refusal(FUNCTIONS) == ("moodle_exception", "sitemaintenance")


def test_services_that_are_off_answer_an_empty_page(asked, site):
    site.mode("services_off")
    answer = asked.send(FUNCTIONS)
    assert (answer.status_code, answer.headers["Content-Type"], answer.content) == (
        403,
        "text/html",
        b"",
    )


def test_names_are_escaped_and_without_tags(asked, site, ada):
    site.add_course("Data & Society: <em>Einführung</em> – Žluť", learner=ada)
    assert asked.call(COURSES, userid=ada.id)[0]["fullname"] == "Data &amp; Society: Einführung – Žluť"


def test_suspended_enrolments_and_hidden_courses_vanish(asked, site, ada):
    hidden, suspended = site.add_course("H", learner=ada), site.add_course("S", learner=ada)
    site.hide(hidden)
    site.enrol(ada, suspended, state="suspended")
    assert asked.call(COURSES, userid=ada.id) == []


@pytest.mark.parametrize(
    ("lessons", "done", "facts", "progress"),
    [
        (["a"], 0, {}, 0),
        (["a", "b", "c"], 1, {}, 100 / 3),
        (["a"], 1, {}, 100),
        ([], 0, {}, None),
        (["a"], 1, {"completion": False}, None),
    ],
)
def test_progress_is_percent_or_null(asked, site, ada, lessons, done, facts, progress):
    course = site.add_course("Data", lessons, learner=ada, **facts)
    for lesson in lessons[:done]:
        site.complete(ada, course, lesson)
    assert asked.call(COURSES, userid=ada.id)[0]["progress"] == progress


def test_a_course_that_is_marked_complete_has_100(asked, site, ada):
    course = site.add_course("Data", ["a"], learner=ada)
    site.complete(ada, course)
    found = asked.call(COURSES, userid=ada.id)[0]
    assert (found["progress"], found["completed"]) == (100, True)


def test_activities_have_a_number_as_state_and_0_for_no_time(asked, site, ada):
    course = site.add_course("Data", ["a", "b", "c", "d"], untracked=["e"], learner=ada)
    for lesson, state in (("b", "complete"), ("c", "passed"), ("d", "failed")):
        site.complete(ada, course, lesson, state=state, at="2026-03-01T10:00:00Z")
    found = asked.call(ACTIVITIES, courseid=course.id, userid=ada.id)["statuses"]
    assert [(each["state"], each["timecompleted"]) for each in found] == [(0, 0), *((n, 1772359200) for n in (1, 2, 3))]


def test_completion_that_is_off_is_an_empty_list_here_and_an_error_there(asked, site, ada):
    course = site.add_course("Data", ["a"], learner=ada, completion=False)
    where = {"courseid": course.id, "userid": ada.id}
    assert asked.call(ACTIVITIES, **where)["statuses"] == []
    assert asked.refusal(COURSE_STATUS, **where) == ("moodle_exception", "cannotviewreport")
    bare = site.add_course("Bare", learner=ada)
    assert asked.refusal(COURSE_STATUS, courseid=bare.id, userid=ada.id) == ("moodle_exception", "nocriteriaset")


def test_a_course_that_cannot_be_entered(asked, site, ada):
    other = site.add_course("Other")
    where = {"courseid": other.id}
    assert asked.refusal("core_course_get_contents", **where) == ("moodle_exception", "errorcoursecontextnotvalid")
    assert asked.refusal(ACTIVITIES, **where, userid=ada.id) == ("require_login_exception", "requireloginerror")


def test_all_courses_has_the_site_course_and_is_all_or_nothing(asked, site, ada):
    site.add_course("Data", learner=ada)
    found = asked.call("core_course_get_courses")
    assert {each["format"] for each in found if each["id"] == 1} == {"site"}
    assert asked.call("core_course_get_courses", **{"options[ids][]": 2_000_000}) == []
    site.add_course("Other")
    assert asked.refusal("core_course_get_courses") == ("moodle_exception", "errorcoursecontextnotvalid")


def test_courses_by_field_finds_what_is_visible(asked, site):
    seen, hidden = site.add_course("Seen"), site.add_course("Hidden", visible=False)
    found = asked.call("core_course_get_courses_by_field", field="ids", value=f"{seen.id},{hidden.id},999999")
    assert [each["id"] for each in found["courses"]] == [seen.id]


def test_sites_know_nothing_of_each_other(asked, systems):
    other = systems.site("moodle")
    assert Asked(other.base_url, asked.token).refusal(FUNCTIONS) == ("moodle_exception", "invalidtoken")


@dataclass
class Login:
    """The place where names and passwords become tokens."""

    site: LearningSite

    def send(self, **form: str) -> Any:
        answer = httpx.post(self.site.base_url + "/login/token.php", data=form, trust_env=False)
        assert answer.status_code == 200
        return answer.json()


def test_a_name_and_a_password_give_a_token(site, ada):
    password = f"{site.base_url.rpartition('/')[2]}-{ada.id}"
    made = Login(site).send(username=f"user{ada.id}", password=password, service="moodle_mobile_app")
    assert made["privatetoken"] is None
    assert Asked(site.base_url, made["token"]).call(FUNCTIONS)["userid"] == ada.id


@pytest.mark.parametrize(
    ("changed", "errorcode"),
    [
        ({"password": "guessed"}, "invalidlogin"),
        ({"username": "nobody"}, "invalidlogin"),
        ({"service": "none"}, "servicenotavailable"),
        ({"password": ""}, "missingparam"),
    ],
)
def test_without_them_the_errors_have_another_shape(site, ada, changed, errorcode):
    form = {"username": f"user{ada.id}", "password": "x", "service": "moodle_mobile_app"}
    said = Login(site).send(**form | changed)
    assert said["errorcode"] == errorcode
    assert said.keys() == {"error", "errorcode", "stacktrace", "debuginfo", "reproductionlink"}


def test_a_search_has_pages_and_nothing_past_the_last(asked, site):
    for title in ("Data one", "More data", "Logic"):
        site.add_course(title)
    where = {"criterianame": "search", "criteriavalue": "DATA", "perpage": 1}
    pages = [asked.call("core_course_search_courses", page=number, **where) for number in range(3)]
    assert [(page["total"], len(page["courses"])) for page in pages] == [(2, 1), (2, 1), (2, 0)]


def test_the_enrolled_include_the_suspended_unless_asked(asked, site, ada):
    course, ben = site.add_course("Data", learner=ada), site.learner("Ben")
    site.enrol(ben, course, state="suspended")
    every = asked.call("core_enrol_get_enrolled_users", courseid=course.id)
    assert [each["id"] for each in every] == [ada.id, ben.id]
    assert [each["roles"][0]["shortname"] for each in every] == ["student", "student"]
    only = {"options[0][name]": "onlyactive", "options[0][value]": "1"}
    assert [each["id"] for each in asked.call("core_enrol_get_enrolled_users", courseid=course.id, **only)] == [ada.id]


def test_people_are_found_with_wildcards_and_by_an_unknown_key_all(asked, ada):
    found = asked.call("core_user_get_users", **{"criteria[0][key]": "email", "criteria[0][value]": "USER%@example.%"})
    assert ([each["id"] for each in found["users"]], found["warnings"]) == ([ada.id], [])
    nobody = asked.call("core_user_get_users", **{"criteria[0][key]": "username", "criteria[0][value]": "nobody"})
    assert nobody["users"] == []
    all_of_them = asked.call("core_user_get_users", **{"criteria[0][key]": "colour", "criteria[0][value]": "red"})
    assert (len(all_of_them["users"]), len(all_of_them["warnings"])) == (1, 1)


def test_no_grade_is_a_dash(asked, site, ada):
    course = site.add_course("Data", learner=ada)
    found = asked.call("gradereport_overview_get_course_grades", userid=ada.id)["grades"]
    assert found == [{"courseid": course.id, "grade": "-", "rawgrade": None}]
    other = site.learner("Ben")
    refused = ("required_capability_exception", "nopermissions")
    assert asked.refusal("gradereport_overview_get_course_grades", userid=other.id) == refused
