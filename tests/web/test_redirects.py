"""Signed out, a private page leads to sign-in and back; and never to another site."""

from urllib.parse import parse_qs, quote, urlsplit

import pytest

from payasplay.web.visitors import safe_path
from steps.foreign_forms import FORMS
from tests.web.fake_api import FakeApi
from tests.web.visitor import Visitor, hidden_fields, tags

PRIVATE = ["/wallet", "/wallet/top-up", "/wallet/transactions", "/wallet/transactions?type=topup&page=2"]
ELSEWHERE = [
    *("https://evil.example", "//evil.example", "/\\evil.example", "\\\\evil.example", "/\t/evil.example"),
    *("javascript:alert(1)", "evil.example", "///evil.example", "/%0d%0aSet-Cookie:x", " /wallet", "/a b", "/ü"),
    *("/" + "a" * 600, "", "http:/evil.example", "/\n//evil.example"),
]


@pytest.mark.parametrize("page", PRIVATE)
def test_after_signing_in_people_are_where_they_wanted_to_be(visitor: Visitor, api: FakeApi, page: str) -> None:
    sign_in = visitor.open(page)
    assert sign_in.status_code == 303
    shown = visitor.open(sign_in.headers["location"])
    assert "Please sign in to see this page." in shown.text
    assert hidden_fields(shown.text, "/sign-in")["next"] == page
    answer = visitor.sign_in(api.person(), sign_in.headers["location"])
    assert (answer.status_code, answer.headers["location"]) == (303, page)


@pytest.mark.parametrize("page", ["/sign-in", "/sign-up"])
@pytest.mark.parametrize("target", ELSEWHERE)
def test_who_is_signed_in_stays_at_this_site(visitor: Visitor, api: FakeApi, page: str, target: str) -> None:
    visitor.sign_in(api.person())
    answer = visitor.open(page, params={"next": target})
    assert answer.headers["location"] == safe_path(target)


def test_who_finds_on_the_way_that_there_is_an_account_is_where_they_wanted_to_be(visitor: Visitor) -> None:
    page = visitor.open("/sign-up?next=/wallet/transactions?page=2").text
    mistaken = visitor.submit("/sign-up?next=/wallet/transactions?page=2", name="").text
    for html in (page, mistaken):
        ways = [each["href"] for each in tags(html, "a") if each["href"].startswith("/sign-in?")]
        assert ways == ["/sign-in?next=%2Fwallet%2Ftransactions%3Fpage%3D2"]


def test_a_form_of_an_ended_session_leads_back_to_its_page(visitor: Visitor, api: FakeApi) -> None:
    visitor.open("/")
    token = hidden_fields(visitor.open("/").text, "/language")["csrf_token"]
    answer = visitor.http.post("/wallet/top-up?x=1", data={"csrf_token": token})
    assert answer.headers["location"] == "/sign-in?next=%2Fwallet%2Ftop-up"


OF_ONE = "0191f0c0-0000-7000-8000-000000000000"


@pytest.mark.parametrize(
    ("form", "page"),
    [
        ("/settings/account/password", "/settings/account"),
        ("/settings/security/recovery-codes", "/settings/security"),
        (f"/settings/payment-methods/{OF_ONE}/remove", "/settings/payment-methods"),
        (f"/play/{OF_ONE}/stop", f"/play/{OF_ONE}"),
        (f"/partner/keys/{OF_ONE}/rotate", "/partner"),
        (f"/partner/settlement/{OF_ONE}/retry", f"/partner/settlement/{OF_ONE}"),
    ],
)
def test_a_form_with_an_address_of_its_own_leads_back_to_its_page(visitor: Visitor, form: str, page: str) -> None:
    token = hidden_fields(visitor.open("/").text, "/language")["csrf_token"]
    answer = visitor.http.post(form, data={"csrf_token": token})
    assert answer.headers["location"] == f"/sign-in?next={quote(page, safe='')}"


def test_every_form_leads_back_to_a_page_that_there_is(visitor: Visitor) -> None:
    token = hidden_fields(visitor.open("/").text, "/language")["csrf_token"]
    for form in FORMS:
        answer = visitor.http.post(form, data={"csrf_token": token})
        back = parse_qs(urlsplit(answer.headers.get("location", "")).query).get("next", ["/"])[0]
        assert visitor.open(back).status_code not in {404, 405}, form


def test_the_language_can_be_chosen_where_a_form_was_refused(visitor: Visitor, api: FakeApi) -> None:
    visitor.sign_in(api.person())
    token = hidden_fields(visitor.open("/wallet").text, "/sign-out")["csrf_token"]
    refused = visitor.http.post("/settings/security/confirm", data={"csrf_token": token, "code": ""})
    assert refused.status_code == 422
    assert hidden_fields(refused.text, "/language")["next"] == "/settings/security"


@pytest.mark.parametrize("target", [each for each in ELSEWHERE if each != "/%0d%0aSet-Cookie:x"])
def test_no_way_out_of_this_site(target: str) -> None:
    assert safe_path(target) == "/wallet"


@pytest.mark.parametrize("target", ELSEWHERE)
def test_no_page_sends_people_elsewhere(visitor: Visitor, api: FakeApi, target: str) -> None:
    token = hidden_fields(visitor.open("/sign-in").text, "/sign-in")["csrf_token"]
    language = visitor.http.post("/language", data={"csrf_token": token, "locale": "en", "next": target[:500]})
    form = {"csrf_token": token, "email": api.person().email, "password": "a few random words", "next": target[:500]}
    sign_in = visitor.http.post("/sign-in", data=form)
    for answer in (language, sign_in):
        assert answer.status_code == 303
        location = answer.headers["location"]
        assert location.startswith("/")
        assert not location.startswith(("//", "/\\"))
        assert "\r" not in location


def test_whoever_is_signed_in_does_not_sign_in_again(visitor: Visitor, api: FakeApi) -> None:
    visitor.sign_in(api.person())
    assert visitor.open("/sign-in?next=/wallet/top-up").headers["location"] == "/wallet/top-up"
    assert visitor.open("/sign-up").headers["location"] == "/wallet"
