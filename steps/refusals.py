"""What people and apps are told where something is not there, or cannot be."""

import re

import httpx
import pytest
from playwright.sync_api import Response, expect
from pytest_bdd import then, when

from fixtures.people import People
from pages.error_page import ErrorPage
from steps.intrusions import NOBODYS, assert_safe
from steps.wording import sentence

NUMBER = re.compile(r"[0-9A-Za-z-]{8,}")
# By the way in which the platform is asked: the status and the code of what it answers.
WRONG = {
    ("GET", f"/lms/courses/{NOBODYS}", ""): (404, "NOT_FOUND"),
    ("GET", "/no-such-thing", ""): (404, "NOT_FOUND"),
    ("DELETE", "/wallet/balance", ""): (405, "METHOD_NOT_ALLOWED"),
    ("PATCH", "/users/me", "{no json"): (400, "VALIDATION_ERROR"),
}


@when(sentence("{name:Person} follows a link to a page that there is not"), target_fixture="not_there")
def follow_dead_link(people: People, name: str) -> Response:
    answer = people[name].page.goto(ErrorPage.path)
    assert answer is not None
    return answer


@then(sentence("{name:Person} reads that there is no such page, with a number to ask by"))
def reads_no_such_page(people: People, name: str, not_there: Response) -> None:
    screen = people[name].at(ErrorPage)
    assert not_there.status == httpx.codes.NOT_FOUND
    expect(screen.heading).to_have_text(screen.text("error_page.not_found.title"))
    expect(screen.number).to_have_text(NUMBER)
    expect(screen.number).to_have_text(not_there.header_value("x-request-id") or "")


@then("that page is as safe as any other")
def safe_page(not_there: Response) -> None:
    assert_safe(not_there.all_headers())


@when(sentence("{name:Person} takes the way on"))
def go_on(people: People, name: str) -> None:
    people[name].at(ErrorPage).go_on()


@when(
    sentence(
        "{name:Person}'s app asks for what there is not, in a way that there is not, and with what makes no sense"
    ),
    target_fixture="answers",
)
def ask_wrongly(people: People, name: str) -> list[httpx.Response]:
    person = people[name]
    headers = {"Authorization": f"Bearer {person.tokens.access_token}", "Content-Type": "application/json"}
    with httpx.Client(base_url=person.api_url, headers=headers, trust_env=False) as app:
        return [app.request(method, path, content=body) for method, path, body in WRONG]


@then("each time it is told so in few words, with a number of its own, and to be kept nowhere")
def told_in_few_words(answers: list[httpx.Response]) -> None:
    said = [answer.json() for answer in answers]
    found = [(answer.status_code, each["error"]["code"]) for answer, each in zip(answers, said, strict=True)]
    assert found == list(WRONG.values())
    assert [each["requestId"] for each in said] == [answer.headers["X-Request-Id"] for answer in answers]
    assert len({each["requestId"] for each in said}) == len(WRONG)
    assert {answer.headers["Cache-Control"] for answer in answers} == {"no-store"}
    assert max(len(answer.content) for answer in answers) < 1_000  # noqa: PLR2004 (no room for the inside)


@then(sentence("{name:Person} reads of a stand-in where there is one, and else of none"))
def reads_of_stand_in(people: People, pytestconfig: pytest.Config, name: str) -> None:
    number = {"real": 0, "mock": 1}[pytestconfig.getoption("api_mode")]
    expect(people[name].at(ErrorPage).stand_in).to_have_count(number)
