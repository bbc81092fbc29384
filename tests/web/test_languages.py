"""Which language a page has, and what keeps it."""

from collections.abc import Callable

from tests.web.fake_api import FakeApi
from tests.web.visitor import Visitor

PERSIAN, ENGLISH = '<html lang="fa" dir="rtl">', '<html lang="en" dir="ltr">'


def test_the_browser_decides_first(new_visitor: Callable[..., Visitor]) -> None:
    assert PERSIAN in new_visitor("fa-IR,fa").open("/").text
    answer = new_visitor("de,en").open("/")
    assert ENGLISH in answer.text
    assert answer.headers["content-language"] == "en"


def test_a_choice_is_kept_in_the_session(visitor: Visitor) -> None:
    answer = visitor.submit("/sign-in", action="/language", locale="fa")
    assert (answer.status_code, answer.headers["location"]) == (303, "/sign-in")
    assert PERSIAN in visitor.open("/").text


def test_whoever_chooses_stays_on_the_page_with_all_that_was_asked_of_it(visitor: Visitor) -> None:
    page = "/sign-in?next=%2Fwallet%2Ftransactions%3Fpage%3D2"
    assert visitor.submit(page, action="/language", locale="fa").headers["location"] == page


def test_signed_in_a_choice_is_kept_on_the_account(new_visitor: Callable[..., Visitor], api: FakeApi) -> None:
    person, here, elsewhere = api.person(), new_visitor("en"), new_visitor("en")
    here.sign_in(person)
    here.submit("/wallet", action="/language", locale="fa")
    assert person.locale == "fa"
    assert PERSIAN in here.open("/wallet").text
    elsewhere.sign_in(person)
    assert PERSIAN in elsewhere.open("/wallet").text


def test_signing_out_keeps_the_language(visitor: Visitor, api: FakeApi) -> None:
    visitor.sign_in(api.person(locale="fa"))
    visitor.submit("/wallet", action="/sign-out")
    assert PERSIAN in visitor.open("/").text


def test_a_session_that_ends_by_itself_keeps_the_language(visitor: Visitor, api: FakeApi) -> None:
    visitor.sign_in(api.person(locale="fa"))
    api.expire_access_tokens()
    api.refresh.clear()
    assert PERSIAN in visitor.open(visitor.open("/wallet").headers["location"]).text


def test_an_unknown_language_is_refused(visitor: Visitor) -> None:
    answer = visitor.submit("/", action="/language", locale="de")
    assert answer.status_code == 400
    assert ENGLISH in answer.text


def test_errors_speak_the_language_of_the_page(new_visitor: Callable[..., Visitor]) -> None:
    visitor = new_visitor("fa")
    assert "این صفحه وجود ندارد" in visitor.open("/nowhere").text
    assert "لطفاً دست‌کم ۱۲ نویسه وارد کنید." in visitor.submit("/sign-up", name="a", email="a@b.cd", password="x").text
