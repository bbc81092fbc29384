"""Sign-up, confirmation and sign-in: what people see where something is wrong, and where it is right."""

import pytest

from payasplay.errors import RateLimited
from tests.web.fake_api import PASSWORD, FakeApi
from tests.web.visitor import Visitor, field, hidden_fields, tags, text_of

TOKEN = "confirm-this-address-"


def test_empty_fields_are_named_beside_them_and_in_a_summary_with_the_focus(visitor: Visitor, api: FakeApi) -> None:
    answer = visitor.submit("/sign-up", name="", email="", password="")
    assert answer.status_code == 422
    for name in ("name", "email", "password"):
        control = field(answer.text, name)
        assert control["aria-invalid"] == "true"
        assert control["aria-describedby"].split()[0] == f"{name}-error"
        assert text_of(answer.text, f"{name}-error") == "Please fill this in."
    (summary,) = [each for each in tags(answer.text, "div") if each.get("role") == "alert"]
    assert "autofocus" in summary
    assert summary["tabindex"] == "-1"
    assert {each["href"] for each in tags(answer.text, "a")} >= {"#name", "#email", "#password"}
    assert api.calls == []


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("email", "no address", "Please enter an e-mail address such as name@example.org."),
        ("email", f"{'a' * 250}@example.org", "Please use no more than 254 characters."),
        ("password", "short", "Please use at least 12 characters."),
        ("password", "x" * 129, "Please use no more than 128 characters."),
        ("password", "passwordpassword", "This password is too easy to guess. Please choose another one."),
        ("name", "x" * 101, "Please use no more than 100 characters."),
        ("name", "   ", "Please fill this in."),
    ],
)
def test_what_is_wrong_with_a_field(visitor: Visitor, name: str, value: str, message: str) -> None:
    right = {"name": "Ada", "email": "ada@example.org", "password": PASSWORD}
    answer = visitor.submit("/sign-up", **right | {name: value})
    assert answer.status_code == 422
    assert text_of(answer.text, f"{name}-error") == message
    assert [each["id"] for each in tags(answer.text, "small") if "error" in each["id"]] == [f"{name}-error"]


def test_what_was_entered_is_kept_but_never_a_password(visitor: Visitor) -> None:
    answer = visitor.submit("/sign-up", name='<b>"Ada"', email="ada@nowhere", password=PASSWORD)
    assert field(answer.text, "name")["value"] == '<b>"Ada"'
    assert "<b>" not in answer.text
    assert field(answer.text, "email")["value"] == "ada@nowhere"
    assert field(answer.text, "password")["value"] == ""
    assert PASSWORD not in answer.text


def test_a_field_that_the_form_does_not_have_is_refused(visitor: Visitor, api: FakeApi) -> None:
    answer = visitor.submit("/sign-up", name="Ada", email="ada@example.org", password=PASSWORD, role="admin")
    assert answer.status_code == 422
    assert "The form had a field that we do not know: role" in answer.text
    assert api.calls == []


def test_a_field_that_is_there_twice_is_refused(visitor: Visitor, api: FakeApi) -> None:
    token = tags(visitor.open("/sign-in").text, "input")[0]["value"]
    body = f"csrf_token={token}&email=a%40example.org&email=b%40example.org&password=x"
    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    answer = visitor.http.post("/sign-in", content=body, headers=kind)
    assert answer.status_code == 422
    assert text_of(answer.text, "email-error") == "This is not the kind of value that belongs here."
    assert api.calls == []


def test_signing_up_asks_for_an_account_in_the_language_of_the_page(visitor: Visitor, api: FakeApi) -> None:
    answer = visitor.submit("/sign-up", name=" Ada ", email=" ada@example.org ", password="  a few random words  ")
    assert answer.headers["location"] == "/sign-up/check-mail"
    ((_, body),) = api.called("/auth/signup")
    sent = {"name": "Ada", "email": "ada@example.org", "password": "  a few random words  ", "locale": "en"}
    assert body == sent
    assert "Check your mail" in visitor.open("/sign-up/check-mail").text


def test_the_mail_is_sent_again_to_the_address_of_the_sign_up(visitor: Visitor, api: FakeApi) -> None:
    visitor.submit("/sign-up", name="Ada", email="ada@example.org", password="a few random words")
    page = "/sign-up/check-mail"
    assert field(visitor.open(page).text, "email")["value"] == "ada@example.org"
    assert visitor.submit(page, email="no address").status_code == 422
    assert visitor.submit(page, email="ada@example.org").headers["location"] == page
    assert [body for _, body in api.called("/auth/confirmation-mail")] == [{"email": "ada@example.org"}]
    api.fail_with["/api/v1/auth/confirmation-mail"] = RateLimited(retry_after=60)
    assert visitor.submit(page, email="ada@example.org").status_code == 429


def test_a_link_shows_a_button_and_only_the_button_uses_the_link_up(visitor: Visitor, api: FakeApi) -> None:
    person = api.person(locale="fa")
    page = visitor.open(f"/verify-email?token={TOKEN}{person.email}")
    assert page.status_code == 200
    assert api.calls == []
    before = visitor.cookie
    answer = visitor.submit(f"/verify-email?token={TOKEN}{person.email}")
    assert answer.headers["location"] == "/wallet"
    assert visitor.cookie != before
    wallet = visitor.open("/wallet").text
    assert "نشانی ایمیل شما تأیید شد" in wallet
    assert '<html lang="fa" dir="rtl">' in wallet


@pytest.mark.parametrize("token", ["", "short", "x" * 300])
def test_a_broken_link_says_so(visitor: Visitor, api: FakeApi, token: str) -> None:
    answer = visitor.open("/verify-email", params={"token": token})
    assert answer.status_code == 400
    assert "This link does not work" in answer.text
    assert api.calls == []


def test_a_used_link_says_so(visitor: Visitor) -> None:
    answer = visitor.submit(f"/verify-email?token={TOKEN}nobody@example.org")
    assert answer.status_code == 400
    assert "This link does not work" in answer.text


def test_a_wrong_password_and_an_unknown_address_get_the_same_answer(visitor: Visitor, api: FakeApi) -> None:
    person = api.person()
    wrong = visitor.submit("/sign-in", email=person.email, password="wrong")
    unknown = visitor.submit("/sign-in", email="nobody@example.org", password="wrong")
    for answer in (wrong, unknown):
        assert answer.status_code == 401
        assert "The e-mail address or the password is not right." in answer.text
    assert field(wrong.text, "email")["value"] == person.email


def test_an_address_that_is_not_confirmed(visitor: Visitor, api: FakeApi) -> None:
    answer = visitor.sign_in(api.person(verified=False))
    assert answer.status_code == 403
    assert "Please confirm your e-mail address first." in answer.text


@pytest.mark.parametrize(
    ("page", "called"),
    [
        ("/sign-in", "signin"),
        ("/sign-up", "signup"),
        ("/sign-up/check-mail", "confirmation-mail"),
        ("/forgot-password", "forgot-password"),
    ],
)
def test_too_many_attempts(visitor: Visitor, api: FakeApi, page: str, called: str) -> None:
    # Seconds beyond the client's patience: it does not wait for them.
    api.fail_with[f"/api/v1/auth/{called}"] = RateLimited(retry_after=600)
    fields = {each["name"] for each in tags(visitor.open(page).text, "input") if each.get("type") != "hidden"}
    typed = {"name": "Ada", "email": "ada@example.org", "password": PASSWORD}
    answer = visitor.submit(page, **{name: typed[name] for name in fields})
    assert answer.status_code == 429
    assert "Too many attempts. Please wait" in answer.text


@pytest.mark.parametrize("page", ["/sign-in?next=/wallet/top-up", "/sign-up", f"/reset-password?token={'x' * 43}"])
def test_nobody_reads_a_password_over_a_shoulder(visitor: Visitor, page: str) -> None:
    assert field(visitor.open(page).text, "password")["type"] == "password"


@pytest.mark.parametrize(
    "page",
    [
        "/sign-in",
        "/sign-up",
        "/sign-up/check-mail",
        "/forgot-password",
        f"/reset-password?token={'x' * 43}",
        f"/verify-email?token={'x' * 43}",
    ],
)
def test_every_form_says_when_it_is_busy_and_is_sent_once(visitor: Visitor, page: str) -> None:
    html = visitor.open(page).text
    (form,) = [each for each in tags(html, "form") if each["action"] == page.partition("?")[0]]
    assert "data-once" in form
    start = html.index(f'action="{form["action"]}"')
    (button,) = tags(html[start : html.index("</form>", start)], "button")
    assert button["data-busy"].endswith("…")


def test_a_mistake_does_not_lose_the_page_that_was_wanted(visitor: Visitor, api: FakeApi) -> None:
    page = "/sign-in?next=/wallet/top-up"
    answer = visitor.submit(page, email=api.person().email, password="wrong")
    assert hidden_fields(answer.text, "/sign-in")["next"] == "/wallet/top-up"


def test_a_password_that_is_refused_does_not_lose_the_link(visitor: Visitor) -> None:
    token = "x" * 43
    answer = visitor.submit(f"/reset-password?token={token}", password="short")
    assert answer.status_code == 422
    assert hidden_fields(answer.text, "/reset-password")["token"] == token
