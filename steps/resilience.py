"""What happens to the platform, and what people notice of it."""

import pytest
from playwright.sync_api import expect
from pytest_bdd import given, then, when

from fixtures.campus import Campuses
from fixtures.outages import Outages
from fixtures.people import People
from pages.lms_courses import Courses
from pages.wallet import Wallet
from payasplay.client import PaymentProviderUnavailable, RequestTimeout
from steps.payments import GOOD_PAYMENT_METHOD
from steps.wording import sentence

BEFORE_LONG = (
    30_000  # milliseconds: what was away takes up its work by itself, and a page that lost its line comes back
)

_A_MINUTE = 60_000  # milliseconds: a worker has to be silent for half of it before others take it for dead


@when("the database is restarted")
def restart_database(outages: Outages) -> None:
    outages.restart("the database")


@given("the worker has died")
def worker_has_died(outages: Outages) -> None:
    outages.kill("the worker")


@when("the worker dies at it")
def worker_dies(outages: Outages) -> None:
    outages.kill("the worker")


@when(sentence('the site answers about "{title:Quoted}" again'))
def site_answers(campuses: Campuses, title: str) -> None:
    campuses.here.site.release(campuses.here.courses[title])


@then(sentence("{name:Person} sees within a minute that the synchronisation is up to date"))
def sees_it_finished(people: People, name: str) -> None:
    screen = people[name].at(Courses)
    expect(screen.state).to_have_text(screen.text("lms.sync.state.completed"), timeout=_A_MINUTE)


@when("there is a worker again")
def worker_again(outages: Outages) -> None:
    outages.start("the worker")


@given("the payment provider stands still")
def provider_stands_still(outages: Outages) -> None:
    outages.pause("the payment provider")


@when("the payment provider goes on")
def provider_goes_on(outages: Outages) -> None:
    outages.resume("the payment provider")


@when("nobody reaches the database")
def database_is_cut_off(outages: Outages) -> None:
    outages.cut_off("the database")


@when("the database is reached again")
def database_is_back(outages: Outages) -> None:
    outages.reconnect("the database")


@given("one of the API's servers has died")
def one_server_has_died(outages: Outages) -> None:
    outages.kill("the API", one_of_several=True)


@when(sentence("{name:Person} pays {amount:Euros} by card, and gets no answer"))
def pays_without_an_answer(people: People, name: str, amount: int) -> None:
    with pytest.raises((PaymentProviderUnavailable, RequestTimeout)):
        people[name].client.wallet.top_up(amount, GOOD_PAYMENT_METHOD)


@then(sentence("{name:Person} is told before long that {amount:Euros} has arrived"))
def told_before_long(people: People, name: str, amount: int) -> None:
    wallet = people[name].at(Wallet)
    words = wallet.text("wallet.news.completed", amount=wallet.language.money(amount))
    expect(wallet.notice(words)).to_be_visible(timeout=BEFORE_LONG)


@then(sentence("{name:Person} is told that something is away for the moment"))
def told_of_an_outage(people: People, name: str) -> None:
    screen = people[name].at(Wallet)
    expect(screen.heading).to_have_text(screen.text("error_page.unavailable.title"))
