"""Forms that did not come from a page of the same session change nothing."""

import re
from collections.abc import Callable
from uuid import uuid4

import pytest
from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from steps.foreign_forms import FORMS as FORMS_OF_THE_SCENARIO
from tests.web.fake_api import PASSWORD, FakeApi
from tests.web.visitor import Visitor, hidden_fields

FORMS = ["/sign-in", "/sign-up", "/sign-out", "/verify-email", "/language"]
# A browser's report, and what a mail program sends by itself with a signed word.
WITHOUT_A_TOKEN = {"/csp-report", "/unsubscribe"}


@pytest.mark.parametrize("action", FORMS)
@pytest.mark.parametrize("token", [{}, {"csrf_token": ""}, {"csrf_token": "0" * 64}, {"csrf_token": "ü"}])
def test_a_form_without_the_token_is_refused(
    visitor: Visitor, api: FakeApi, action: str, token: dict[str, str]
) -> None:
    visitor.open("/sign-in")
    answer = visitor.http.post(action, data={"email": "a@example.org", "password": PASSWORD} | token)
    assert answer.status_code == 403
    assert "This form is no longer valid" in answer.text
    assert answer.headers["x-request-id"] in answer.text
    assert api.calls == []


def test_the_token_of_another_session_is_refused(new_visitor: Callable[..., Visitor], api: FakeApi) -> None:
    person, attacker, victim = api.person(), new_visitor(), new_visitor()
    stolen = hidden_fields(attacker.open("/sign-in").text, "/sign-in")
    own = hidden_fields(victim.open("/sign-in").text, "/sign-in")
    assert stolen["csrf_token"] != own["csrf_token"]
    form = {"email": person.email, "password": PASSWORD, "next": "/wallet"}
    assert victim.http.post("/sign-in", data=form | {"csrf_token": stolen["csrf_token"]}).status_code == 403
    assert victim.http.post("/sign-in", data=form | {"csrf_token": own["csrf_token"]}).status_code == 303


def test_the_token_of_before_the_sign_in_is_worth_nothing_after_it(visitor: Visitor, api: FakeApi) -> None:
    before = hidden_fields(visitor.open("/sign-in").text, "/sign-in")["csrf_token"]
    visitor.sign_in(api.person())
    assert visitor.http.post("/sign-out", data={"csrf_token": before}).status_code == 403
    assert visitor.open("/wallet").status_code == 200


def test_a_top_up_without_the_token_pays_nothing(visitor: Visitor, api: FakeApi) -> None:
    visitor.sign_in(api.person())
    form = {"amount": "25", "payment_method": "pm_card", "idempotency_key": "0" * 8 + "-0000-4000-8000-" + "0" * 12}
    assert visitor.http.post("/wallet/top-up", data=form).status_code == 403
    assert api.called("/wallet/topups") == []


def test_a_fetch_carries_the_token_in_a_header(visitor: Visitor, api: FakeApi) -> None:
    visitor.sign_in(api.person())
    token = hidden_fields(visitor.open("/wallet").text, "/sign-out")["csrf_token"]
    assert visitor.http.post("/sign-out", headers={"X-CSRF-Token": token}).status_code == 303


def forms_of(visitor: Visitor) -> set[str]:
    """The addresses of all forms that there are; ``app.routes`` alone does not list those of included routers."""
    app = visitor.http.app
    assert isinstance(app, FastAPI)
    paths = get_openapi(title="-", version="1", routes=app.routes)["paths"]
    return {path for path, methods in paths.items() if "post" in methods} - WITHOUT_A_TOKEN


def test_no_form_at_all_is_taken_without_the_token(visitor: Visitor, api: FakeApi) -> None:
    visitor.sign_in(api.person())
    for path in forms_of(visitor):
        assert visitor.http.post(re.sub(r"\{\w+\}", str(uuid4()), path)).status_code == 403, path


def test_the_scenario_of_other_sites_knows_every_form(visitor: Visitor) -> None:
    known = "\n".join(FORMS_OF_THE_SCENARIO)
    for path in forms_of(visitor):
        assert re.search("^" + re.sub(r"\{\w+\}", "[^/]+", path) + "$", known, re.MULTILINE), path
