"""A partner who comes back, or for whom something has changed meanwhile: what is there then, and what is not."""

from playwright.sync_api import expect
from pytest_bdd import then, when

from fixtures.integrations import Integrations
from fixtures.language import Language
from fixtures.people import People
from pages.components.header import Header
from pages.home import Home
from pages.platforms import Platforms
from pages.wizard import Description, Wizard
from pages.wizard_key import KeyStep
from payasplay.client.models import PlatformStatus
from steps.wording import sentence

# What a browser that keeps a page whole tells it, as it goes and as it is there again. Those of a run keep none.
_PUT_ASIDE = "dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))"
_TAKEN_OUT = "dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))"


@when(sentence("{name:Person} leaves the page, and his browser puts it aside"))
def put_aside(people: People, name: str) -> None:
    people[name].page.evaluate(_PUT_ASIDE)


@then(sentence("{name:Person}'s key is not on what his browser has put aside"))
def not_put_aside(people: People, integrations: Integrations, name: str) -> None:
    screen = people[name].at(KeyStep)
    expect(screen.new_key.field).to_have_value("")
    assert integrations[name].key not in screen.page.content(), "the page has the key"


@when(sentence("{name:Person} comes back to what his browser has put aside"))
def take_out(people: People, name: str) -> None:
    people[name].page.evaluate(_TAKEN_OUT)


@when(sentence("{name:Person} goes back in his browser"))
def go_back_in_browser(people: People, name: str) -> None:
    people[name].page.go_back()


@then(sentence("{name:Person} reads that he cannot have it again, but another one in its place"))
def reads_only_once(people: People, name: str) -> None:
    expect(people[name].at(KeyStep).only_once).to_be_visible()


@when(sentence('{name:Person} has signed out in another window, and types the name "{called:Quoted}" here'))
def type_signed_out(people: People, language: Language, name: str, called: str) -> None:
    screen = people[name].open(Description)
    other = screen.page.context.new_page()
    other.goto(Home.path)
    Header(other, language).sign_out.click()
    expect(Header(other, language).sign_out).to_have_count(0)
    screen.name.fill(called)


@then(sentence("{name:Person} hears that it is lost if he leaves"))
def hears_not_kept(people: People, name: str) -> None:
    screen = people[name].at(Description)
    expect(screen.notice(screen.text("wizard.draft.failed"))).to_be_visible()


@then(
    sentence(
        '{name:Person} reads there that "{called:Quoted}" is being set up,'
        " and is offered neither a key nor another platform"
    )
)
def reads_pending(people: People, name: str, called: str) -> None:
    screen = people[name].at(Platforms)
    expect(screen.names).to_have_text([called])
    expect(screen.statuses).to_have_text([screen.text("partner.status.pending")])
    for kind in ("production", "development"):
        expect(screen.offer(kind)).to_have_count(0)
    expect(screen.another).to_have_count(0)


@then(sentence("{name:Person} reads that he has no platform yet, and begins another one from there"))
def begins_another(people: People, name: str) -> None:
    screen = people[name].open(Platforms)
    expect(screen.empty).to_be_visible()
    screen.another.click()
    wizard = people[name].at(Wizard)
    expect(wizard.current_step).to_contain_text(wizard.step_words("platform", "current"))


@then(sentence("{name:Person} is offered a key of the sandbox first"))
def offered_sandbox(people: People, name: str) -> None:
    expect(people[name].at(KeyStep).choice("development")).to_be_checked()


@then(sentence("{name:Person} hears that he needs a key first"))
def hears_key_needed(people: People, name: str) -> None:
    screen = people[name].at(KeyStep)
    expect(screen.warning(screen.text("error.KEY_NEEDED"))).to_be_visible()


@then(sentence("{name:Person}'s platform is not connected"))
def not_connected(people: People, name: str) -> None:
    (platform,) = people[name].client.partner.platforms()
    assert platform.status is PlatformStatus.PENDING
