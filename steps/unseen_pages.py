"""Pages that nobody looks at for a while, and pages that the browser kept and shows again."""

from playwright.sync_api import Page, expect
from pytest_bdd import then, when

from fixtures.language import Language
from fixtures.offers import Offers
from fixtures.people import People
from pages.catalogue import Catalogue
from pages.components.header import Header
from pages.notification_settings import NotificationSettings
from pages.watch import Watch
from payasplay.client import TestingClient
from steps.playback import last_session, open_with_a_clock
from steps.wording import sentence

# A browser without a screen shows every tab at all times and keeps no page that was left: what one that does either
# tells a page, the page is told here.
_TURN_AWAY = """() => {
  for (const [name, value] of Object.entries({ hidden: true, visibilityState: "hidden" }))
    Object.defineProperty(document, name, { configurable: true, get: () => value });
  document.dispatchEvent(new Event("visibilitychange"));
}"""
_COME_BACK = """() => {
  for (const name of ["hidden", "visibilityState"]) delete document[name];
  document.dispatchEvent(new Event("visibilitychange"));
}"""
_KEEP = '() => window.dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }))'
_SHOW_AGAIN = '() => window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }))'
_STAY_THERE = 204


def _tell(page: Page, what: str) -> None:
    # Only a page whose scripts are all there hears it.
    page.wait_for_load_state()
    page.evaluate(what)


@when(sentence("{name:Person} turns to another tab"))
def turn_away(people: People, name: str) -> None:
    _tell(people[name].page, _TURN_AWAY)


@when(sentence("{name:Person} signs out in another tab"))
def sign_out_elsewhere(people: People, language: Language, name: str) -> None:
    tab = people[name].page.context.new_page()
    tab.goto(Catalogue.path)
    Header(tab, language).sign_out.click()
    expect(Header(tab, language).sign_out).to_have_count(0)


@then(sentence("{name:Person} reads there that playing asks to sign in"))
def reads_wall(people: People, name: str) -> None:
    expect(people[name].at(Watch).wall).to_be_visible()


@when(sentence("{name:Person} comes back to the tab"))
def come_back(people: People, name: str) -> None:
    _tell(people[name].page, _COME_BACK)


@when(sentence("{name:Person} goes elsewhere, and comes back to the page that the browser kept"))
def leave_and_come_back(people: People, name: str) -> None:
    _tell(people[name].page, _KEEP)
    _tell(people[name].page, _SHOW_AGAIN)


@when(
    sentence(
        '{name:Person} plays "{title:Quoted}" and stops it, and comes back to the page before, which the browser kept'
    )
)
def come_back_to_offer(people: People, offers: Offers, testing: TestingClient, name: str, title: str) -> None:
    screen = open_with_a_clock(people[name], offers, testing, title)
    sent = screen.fields_sent_once()
    assert screen.page.context.request.post(offers[title].path, form=sent).ok
    people[name].client.playback.stop(last_session(people[name]).id)
    _tell(screen.page, _SHOW_AGAIN)
    # A key that was used starts nothing new: the page has another one before anybody can press.
    expect(screen.key).not_to_have_value(str(sent["idempotency_key"]))


@when(sentence("{name:Person} saves, is off before it is done, and comes back to the page that the browser kept"))
def come_back_to_form(people: People, name: str) -> None:
    screen = people[name].at(NotificationSettings)
    # What keeps a browser where it is.
    screen.page.route(f"**{screen.path}", lambda route: route.fulfill(status=_STAY_THERE), times=1)
    screen.save()
    expect(screen.busy_button).to_be_disabled()
    _tell(screen.page, _SHOW_AGAIN)


@then(sentence("{name:Person} can save there"))
def can_save(people: People, name: str) -> None:
    expect(people[name].at(NotificationSettings).save_button).to_be_enabled()
