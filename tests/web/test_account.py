"""The settings of an account: what is wrong stands beside its field, and whoever leaves everywhere is out here too."""

import pytest

from payasplay.errors import RateLimited, SignInProviderUnavailable
from tests.web.fake_api import PASSWORD, FakeApi
from tests.web.visitor import Visitor, field, text_of

PAGE = "/settings/account"


@pytest.mark.parametrize(
    ("name", "message"), [("  ", "Please fill this in."), ("x" * 101, "Please use no more than 100 characters.")]
)
def test_a_name_that_is_none_is_not_taken(visitor: Visitor, api: FakeApi, name: str, message: str) -> None:
    visitor.sign_in(api.person(name="Ada"))
    answer = visitor.submit(PAGE, name=name, locale="en")
    assert answer.status_code == 422
    assert text_of(answer.text, "name-error") == message
    assert field(visitor.open(PAGE).text, "name")["value"] == "Ada"


@pytest.mark.parametrize("locale", ["", "de"])
def test_an_unknown_language_is_not_taken(visitor: Visitor, api: FakeApi, locale: str) -> None:
    person = api.person(name="Ada")
    visitor.sign_in(person)
    assert visitor.submit(PAGE, name="Grace", locale=locale).status_code == 422
    assert (person.name, person.locale) == ("Ada", "en")


def test_who_guesses_at_the_password_is_told_to_wait(visitor: Visitor, api: FakeApi) -> None:
    visitor.sign_in(api.person())
    api.fail_with["/api/v1/users/me/password"] = RateLimited(retry_after=600)
    typed = {"current_password": PASSWORD, "new_password": "another horse altogether"}
    answer = visitor.submit(PAGE, action=f"{PAGE}/password", **typed)
    assert answer.status_code == 429
    assert "Too many attempts. Please wait" in answer.text
    assert not [value for value in typed.values() if value in answer.text]


@pytest.mark.parametrize("name", ["current_password", "new_password"])
def test_a_password_that_is_missing_is_named(visitor: Visitor, api: FakeApi, name: str) -> None:
    visitor.sign_in(api.person())
    typed = {"current_password": PASSWORD, "new_password": "another horse altogether"} | {name: ""}
    answer = visitor.submit(PAGE, action=f"{PAGE}/password", **typed)
    assert answer.status_code == 422
    assert text_of(answer.text, f"{name}-error") == "Please fill this in."
    assert api.called("/users/me/password") == []


def test_whoever_signs_out_everywhere_is_out_here_and_reads_so_in_the_same_language(
    visitor: Visitor, api: FakeApi
) -> None:
    visitor.sign_in(api.person(locale="fa"))
    before = visitor.cookie
    answer = visitor.submit(PAGE, action=f"{PAGE}/sign-out-everywhere")
    assert answer.headers["location"] == "/sign-in"
    assert visitor.cookie != before
    page = visitor.open("/sign-in").text
    assert '<html lang="fa" dir="rtl">' in page
    assert "از همه‌جا خارج شدید." in page
    assert visitor.open("/wallet").headers["location"].startswith("/sign-in")


def test_where_google_is_away_the_other_ways_are_open(visitor: Visitor, api: FakeApi) -> None:
    api.fail_with["/api/v1/auth/google/begin"] = SignInProviderUnavailable()
    answer = visitor.open("/sign-in/google?next=/wallet")
    assert answer.status_code == 503
    assert "This way to sign in is not available" in answer.text
    assert 'href="/sign-in"' in answer.text
