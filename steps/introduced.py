"""From the end of the introduction into an account, in the language that was read until then; and who has to wait."""

from datetime import UTC, datetime, timedelta

from playwright.sync_api import Request, expect
from pytest_bdd import then, when

from fixtures.identity import GoogleAccount
from fixtures.language import OTHER, Language
from fixtures.people import Newcomer, People, Visitor
from pages.components.header import Header
from pages.onboarding import Choice, Slides, Splash
from pages.sign_in import SignIn
from pages.sign_up import SignUp
from pages.wallet import Wallet
from pages.ways_in import GooglePage, WaysIn
from steps.accounts import PASSWORD
from steps.wording import sentence

_LEAST_MILLISECONDS, _MOST_MILLISECONDS = 2_000, 3_000


@when("the newcomer wants to see the settings, and opens an account at the end of the introduction")
def account_at_the_end(newcomer: Newcomer) -> None:
    newcomer.page.goto(f"{Choice.path}?next=%2Fsettings%2Faccount")
    newcomer.at(Choice).open_an_account()
    newcomer.at(SignUp).sign_up(newcomer.name, newcomer.email, PASSWORD)


@when(sentence("{name:Person} signs in from the end of the introduction"))
def sign_in_from_the_end(people: People, visitor: Visitor, name: str) -> None:
    visitor.open(Choice).sign_in()
    visitor.at(SignIn).sign_in(people[name].email, PASSWORD)


@when("the newcomer wants to see the settings, and signs in with Google at the end of the introduction")
def google_at_the_end(newcomer: Newcomer, google_account: GoogleAccount) -> None:
    newcomer.page.goto(f"{Choice.path}?next=%2Fsettings%2Faccount")
    newcomer.at(WaysIn).use_google()
    GooglePage(newcomer.page).agree_as(google_account.subject)


@when("the newcomer wants to see the settings, and signs in with the wallet at the end of the introduction")
def wallet_at_the_end(newcomer: Newcomer) -> None:
    newcomer.page.goto(f"{Choice.path}?next=%2Fsettings%2Faccount")
    newcomer.at(WaysIn).use_wallet()


@when("the newcomer chooses the other language, and signs in with Google")
def google_in_other_language(newcomer: Newcomer, language: Language, google_account: GoogleAccount) -> None:
    _ways_in_other_language(newcomer, language).use_google()
    GooglePage(newcomer.page).agree_as(google_account.subject)


@when("the newcomer chooses the other language, and signs in with the wallet")
def wallet_in_other_language(newcomer: Newcomer, language: Language) -> None:
    _ways_in_other_language(newcomer, language).use_wallet()


def _ways_in_other_language(newcomer: Newcomer, language: Language) -> WaysIn:
    newcomer.open(WaysIn)
    Header(newcomer.page, language).choose_language(OTHER[language.code])
    return WaysIn(newcomer.page, Language(OTHER[language.code]))


@then("the newcomer is shown around in that language")
def shown_around_in_other_language(newcomer: Newcomer, language: Language) -> None:
    slides = Slides(newcomer.page, Language(OTHER[language.code]))
    expect(slides.heading).to_have_text(slides.title(1))


@when(sentence("{name:Person} signs in, and the answer takes its time"))
def slow_sign_in(people: People, visitor: Visitor, name: str) -> None:
    screen = visitor.open(SignIn)
    # A browser stays where it is until there is a page to show: told that there is none, it stays for good.
    visitor.page.route("**/sign-in", lambda way: way.fulfill(status=204))
    screen.sign_in(people[name].email, PASSWORD)


@then("the visitor sees that the sign-in is under way")
def is_under_way(visitor: Visitor) -> None:
    expect(visitor.at(SignIn).busy_button).to_be_disabled()


@when(sentence("{name:Person} comes for the first time, by a clock that stands still"))
def comes_by_still_clock(people: People, name: str) -> None:
    page = people[name].page
    page.clock.install()
    page.clock.pause_at(datetime.now(UTC) + timedelta(hours=1))
    people[name].open(Wallet)


@then(
    sentence("{name:Person} sees whose product this is for two seconds, and the first slide before three have passed")
)
def splash_takes_its_time(people: People, name: str) -> None:
    splash, slides, asked = people[name].at(Splash), people[name].at(Slides), list[Request]()
    expect(splash.heading).to_have_text(splash.text("app.name"))
    been = splash.page.evaluate("history.length")
    splash.page.on("request", lambda request: asked.append(request))  # noqa: PLW0108 (as the browser calls it)
    splash.page.clock.run_for(_LEAST_MILLISECONDS)
    expect(splash.heading).to_have_text(splash.text("app.name"))
    # A page that is about to give way has asked for the next one.
    assert [request.url for request in asked if request.is_navigation_request()] == []
    splash.page.clock.run_for(_MOST_MILLISECONDS - _LEAST_MILLISECONDS)
    expect(slides.heading).to_have_text(slides.title(1))
    # Who goes back from there does not meet the splash again, which would lead on at once.
    assert slides.page.evaluate("history.length") == been
