"""A partner walks through the integration wizard."""

import re

from playwright.sync_api import Page, expect
from pytest_bdd import given, parsers, then, when

from fixtures.integrations import Integrations
from fixtures.language import Language
from fixtures.offers import Offers
from fixtures.people import People
from pages.components.header import Header
from pages.platforms import Connected, Platforms
from pages.screen import Screen
from pages.sign_in import SignIn
from pages.wizard import Description, Installation, Wizard
from pages.wizard_key import CodeStep
from payasplay.client.models import PlatformStatus
from steps.accounts import PASSWORD
from steps.wording import sentence, starting_with

STEPS = ("platform", "install", "key", "code")
NAME_LIMITS = {"is too short": ("too_short", 2), "is too long": ("too_long", 50)}


@given(sentence("{name:Person} is a partner"))
def is_partner(people: People, offers: Offers, name: str) -> None:
    offers.knows(name, str(people.join(name, role="partner").id))


@given(sentence("{name:Person} is a partner with a password"))
def is_partner_with_password(people: People, name: str) -> None:
    people.join(name, role="partner", password=PASSWORD)


@when(sentence("{name:Person} begins to integrate a platform"))
def begin(people: People, name: str) -> None:
    people[name].open(Wizard)


@then(parsers.re(r'(?P<name>[A-Z][a-z]+) is at the step "(?P<step>[a-z]+)" of four'))
def is_at_step(people: People, name: str, step: str) -> None:
    wizard, number = people[name].at(Wizard), STEPS.index(step)
    states = ["done"] * number + ["current"] + ["ahead"] * (3 - number)
    expect(wizard.steps).to_have_text(
        [wizard.step_words(*pair) for pair in zip(STEPS, states, strict=True)], use_inner_text=False
    )
    expect(wizard.current_step).to_contain_text(wizard.step_words(step, "current"))
    words = wizard.text("wizard.position", step=wizard.language.number(number + 1), steps=wizard.language.number(4))
    expect(wizard.position).to_have_text(words)


@when(parsers.re(r'(?P<name>[A-Z][a-z]+) describes an? (?P<kind>[a-z]+) platform called "(?P<called>[^"]+)"'))
def describe(people: People, name: str, kind: str, called: str) -> None:
    people[name].open(Description).describe(called, kind)


@when(sentence('{name:Person} describes a platform called "{called:Quoted}", and no type'))
def describe_without_type(people: People, name: str, called: str) -> None:
    people[name].open(Description).describe(called)


@when(sentence("{name:Person} describes a platform whose name has {length:d} characters"))
def describe_with_name_of(people: People, name: str, length: int) -> None:
    people[name].open(Description).describe("x" * length, "video")


@when(sentence("{name:Person} describes a platform in {length:d} characters, two of them line ends"))
def describe_at_length(people: People, name: str, length: int) -> None:
    people[name].open(Description).describe("Kian Films", "video", "a\n\n" + "x" * (length - 3))


@then(sentence("{name:Person}'s description of {length:d} characters is accepted"))
def description_accepted(people: People, name: str, length: int) -> None:
    wizard = people[name].at(Wizard)
    expect(wizard.current_step).to_contain_text(wizard.step_words("install", "current"))
    (platform,) = people[name].client.partner.platforms()
    assert len(platform.platform_description) == length


@then(sentence("{name:Person}'s description of {length:d} characters is refused"))
def description_refused(people: People, name: str, length: int) -> None:
    screen = people[name].at(Description)
    words = screen.text("field_error.too_long", limit=screen.language.number(500))
    expect(screen.description).to_have_accessible_description(starting_with(words))
    expect(screen.description_counter).to_have_text(screen.count_of(length, 500))
    assert people[name].client.partner.platforms() == []


@when(sentence("{name:Person} types a name of {length:d} characters"))
def type_name_of(people: People, name: str, length: int) -> None:
    people[name].open(Description).name.press_sequentially("x" * length)


@then(sentence("{name:Person} hears while typing that the name is fine"))
def hears_nothing(people: People, name: str) -> None:
    screen = people[name].at(Description)
    hint = screen.text("wizard.name.hint")
    expect(screen.name).to_have_accessible_description(hint)
    expect(screen.name).not_to_have_attribute("aria-invalid", "true")


@then(parsers.re(r"(?P<name>[A-Z][a-z]+) hears while typing that the name (?P<verdict>is too short|is too long)"))
def hears_at_once(people: People, name: str, verdict: str) -> None:
    screen = people[name].at(Description)
    code, limit = NAME_LIMITS[verdict]
    words = screen.text(f"field_error.{code}", limit=screen.language.number(limit))
    expect(screen.notice(words)).to_be_visible()
    expect(screen.name).to_have_attribute("aria-invalid", "true")


@then(sentence("{name:Person} sees the name counted as {length:d} of {most:d}"))
def name_counted(people: People, name: str, length: int, most: int) -> None:
    screen = people[name].at(Description)
    expect(screen.name_counter).to_have_text(screen.count_of(length, most))


@then(parsers.re(r"(?P<name>[A-Z][a-z]+) hears that the name (?P<verdict>is too short|is too long)"))
def told_name(people: People, name: str, verdict: str) -> None:
    screen = people[name].at(Description)
    code, limit = NAME_LIMITS[verdict]
    words = screen.text(f"field_error.{code}", limit=screen.language.number(limit))
    expect(screen.warning(words)).to_be_visible()
    expect(screen.name).to_have_accessible_description(starting_with(words))


@then(sentence("{name:Person} hears that the name is taken"))
def told_name_taken(people: People, name: str) -> None:
    screen = people[name].at(Description)
    expect(screen.name).to_have_accessible_description(starting_with(screen.text("field_error.platform_name.taken")))


@then(sentence("{name:Person} is asked to choose a type"))
def asked_for_type(people: People, name: str) -> None:
    screen = people[name].at(Description)
    words = screen.text("field_error.platform_type.missing")
    expect(screen.types).to_have_accessible_description(starting_with(words))


@then(parsers.re(r"(?P<name>[A-Z][a-z]+)'s choice is (?P<kind>[a-z]+), and nothing else"))
def choice_is(people: People, name: str, kind: str) -> None:
    screen = people[name].at(Description)
    expect(screen.type(kind)).to_be_checked()
    expect(screen.types.get_by_role("radio", checked=True)).to_have_count(1)
    assert [each.platform_type for each in people[name].client.partner.platforms()] == [kind]


@then(sentence("{name:Person} has no platform"))
def has_no_platform(people: People, name: str) -> None:
    assert people[name].client.partner.platforms() == []


@then(sentence('{name:Person}\'s only platform is "{called:Quoted}"'))
def only_platform(people: People, name: str, called: str) -> None:
    wizard = people[name].at(Wizard)
    expect(wizard.current_step).to_contain_text(wizard.step_words("install", "current"))
    assert [each.platform_name for each in people[name].client.partner.platforms()] == [called]


@when(sentence('{name:Person} types the name "{called:Quoted}" and waits until it is saved'))
def type_and_save(people: People, name: str, called: str) -> None:
    screen = people[name].open(Description)
    screen.name.fill(called)
    expect(screen.notice(screen.text("wizard.draft.saved"))).to_be_visible()


@when(sentence('{name:Person} chooses audio, writes "{words:Quoted}", and waits until it is saved'))
def choose_and_write(people: People, name: str, words: str) -> None:
    screen = people[name].open(Description)
    screen.type("audio").check()
    screen.description.fill(words)
    expect(screen.notice(screen.text("wizard.draft.saved"))).to_be_visible()


@then(sentence('{name:Person} finds audio chosen, and "{words:Quoted}" written'))
def finds_chosen_and_written(people: People, name: str, words: str) -> None:
    screen = people[name].at(Description)
    expect(screen.type("audio")).to_be_checked()
    expect(screen.description).to_have_value(words)


@when(sentence('{name:Person} calls it "{called:Quoted}", and goes on'))
def call_it(people: People, name: str, called: str) -> None:
    screen = people[name].at(Description)
    screen.name.fill(called)
    screen.next.click()


@when(sentence('{name:Person} writes "{words:Quoted}" instead, and goes on'))
def write_instead(people: People, name: str, words: str) -> None:
    screen = people[name].at(Description)
    screen.description.fill(words)
    screen.next.click()
    expect(people[name].at(Installation).version).to_be_visible()


@then(sentence('{name:Person} reads of his platform "{words:Quoted}"'))
def reads_of_platform(people: People, name: str, words: str) -> None:
    expect(people[name].at(Platforms).cards).to_contain_text([words])
    (platform,) = people[name].client.partner.platforms()
    assert platform.platform_description == words


@then(sentence("{name:Person} reads there that he is at step {step:d} of {steps:d}"))
def reads_step(people: People, name: str, step: int, steps: int) -> None:
    screen = people[name].at(Platforms)
    numbers = {"step": screen.language.number(step), "steps": screen.language.number(steps)}
    expect(screen.draft).to_contain_text(screen.text("partner.draft.text", **numbers))


@when(sentence("{name:Person} continues the integration"))
def continue_integration(people: People, name: str) -> None:
    people[name].at(Platforms).go_on()


@when(sentence("{name:Person} reloads the page"))
def reload(people: People, name: str) -> None:
    people[name].page.reload()


@when(sentence("{name:Person} leaves, and signs in again"))
def sign_out_and_in(people: People, language: Language, name: str) -> None:
    somebody = people[name]
    Header(somebody.page, language).sign_out.click()
    expect(Header(somebody.page, language).sign_out).to_have_count(0)
    somebody.open(SignIn).sign_in(somebody.email, PASSWORD)
    expect(Header(somebody.page, language).sign_out).to_be_visible()


@then(sentence('{name:Person} finds the name "{called:Quoted}" in the form'))
def finds_name(people: People, name: str, called: str) -> None:
    expect(people[name].at(Description).name).to_have_value(called)


@when(sentence("{name:Person} has installed the package"))
def has_installed(people: People, name: str) -> None:
    people[name].at(Installation).next.click()


@when(sentence("{name:Person} goes back"))
def go_back(people: People, name: str) -> None:
    people[name].at(Wizard).go_back()


@when(sentence("{name:Person} wants to cancel, and thinks better of it"))
def keep_going(people: People, name: str) -> None:
    wizard = people[name].at(Wizard)
    wizard.begin_to_cancel()
    expect(wizard.cancel_question).to_contain_text(wizard.text("wizard.cancel.text"))
    wizard.answer_cancel("keep")


@when(sentence("{name:Person} cancels the integration"))
def cancel(people: People, name: str) -> None:
    wizard = people[name].at(Wizard)
    wizard.begin_to_cancel()
    wizard.answer_cancel("confirm")


@then(sentence("{name:Person} hears that the integration was cancelled"))
def told_cancelled(people: People, name: str) -> None:
    screen = people[name].at(Platforms)
    expect(screen.notice(screen.text("wizard.cancelled"))).to_be_visible()


@then(sentence("nothing is left of {name:Person}'s draft"))
def no_draft(people: People, name: str) -> None:
    assert people[name].client.partner.draft() is None
    screen = people[name].open(Description)
    expect(screen.name).to_have_value("")


@when(sentence("{name:Person} completes the integration"))
def complete(people: People, name: str) -> None:
    people[name].at(CodeStep).complete()


@then(sentence('{name:Person} sees that "{called:Quoted}" is connected, with a masked key'))
def sees_connected(people: People, integrations: Integrations, name: str, called: str) -> None:
    screen = people[name].at(Connected)
    expect(screen.heading).to_have_text(screen.text("wizard.done.title"))
    expect(screen.name).to_have_text(called)
    (platform,) = people[name].client.partner.platforms()
    expect(screen.kind).to_have_text(screen.text(f"wizard.type.{platform.platform_type}"))
    expect(screen.masked_key).to_have_text(f"PP-****-****-{integrations[name].key[-4:]}")
    keys = ("wizard.name.label", "wizard.type.label", "partner.key.kind.production", "wizard.done.date")
    expect(screen.terms).to_have_text([screen.text(each) for each in keys])
    assert platform.completed_at is not None
    expect(screen.moment).to_have_text(screen.language.moment(platform.completed_at))


@then(sentence('{name:Person}\'s platforms are "{called:Quoted}", which is active'))
def platforms_are(people: People, name: str, called: str) -> None:
    screen = people[name].open(Platforms)
    expect(screen.names).to_have_text([called])
    expect(screen.statuses).to_have_text([screen.text("partner.status.active")])
    (platform,) = people[name].client.partner.platforms()
    expect(screen.cards).to_contain_text([screen.text(f"wizard.type.{platform.platform_type}")])
    assert platform.status is PlatformStatus.ACTIVE


@when(sentence("{name:Person} completes the integration, and five seconds pass"))
def complete_and_wait(people: People, name: str) -> None:
    page = people[name].page
    words = _complete_on_a_clock(page, people[name].at(CodeStep))
    page.clock.run_for(1_000)
    expect(people[name].at(Connected).countdown).not_to_have_text(words)
    page.clock.run_for(4_000)


@when(sentence("{name:Person} completes the integration, and wants to stay"))
def complete_and_stay(people: People, name: str) -> None:
    page = people[name].page
    _complete_on_a_clock(page, people[name].at(CodeStep))
    people[name].at(Connected).stay()


def _complete_on_a_clock(page: Page, screen: CodeStep) -> str:
    """Complete, and stop the clock at once; returns what is said at first of how long it takes."""
    page.clock.install()
    screen.complete()
    words = screen.text("wizard.done.countdown", seconds=screen.language.number(5))
    expect(Connected(page, screen.language).countdown).to_have_text(words)
    page.clock.pause_at("2100-01-01")
    return words


@when("more than five seconds pass")
def seconds_pass(people: People) -> None:
    (somebody,) = people
    somebody.page.clock.run_for(6_000)


@then(sentence("{name:Person} is at his platforms"))
def is_at_platforms(people: People, name: str) -> None:
    screen = people[name].at(Platforms)
    expect(screen.heading).to_have_text(screen.text("partner.title"))


@then(sentence("{name:Person} hears that he stays"))
def told_stays(people: People, name: str) -> None:
    screen = people[name].at(Connected)
    expect(screen.countdown).to_have_text(screen.text("wizard.done.stays"))
    expect(screen.way_to_stay).to_have_count(0)
    expect(screen.heading).to_have_text(screen.text("wizard.done.title"))


@when(sentence("{name:Person} goes on to his platforms from there"))
def go_on_to_platforms(people: People, name: str) -> None:
    people[name].at(Connected).to_platforms()


@when(sentence("{name:Person} copies the command for {manager}"))
def copy_command(people: People, name: str, manager: str) -> None:
    screen = people[name].at(Installation)
    people[name].page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    screen.choose(manager)
    expect(screen.chosen).to_have_text(manager)
    screen.copy()


@then(sentence("{name:Person} hears that it was copied"))
def told_copied(people: People, name: str) -> None:
    screen = people[name].at(Screen)
    expect(screen.notice(screen.text("copying.done"))).to_be_visible()


@then(sentence('{name:Person}\'s clipboard begins with "{command:Quoted}"'))
def clipboard_begins(people: People, name: str, command: str) -> None:
    copied = people[name].page.evaluate("navigator.clipboard.readText()")
    assert re.fullmatch(rf"{command} http\S+/partner/sdk/payasplay-partner-\d+\.\d+\.\d+\.tgz", copied)


@then(sentence("{name:Person} sees the version of the package, and what it needs"))
def sees_version(people: People, name: str) -> None:
    screen = people[name].at(Installation)
    expect(screen.version).to_have_text(re.compile(r"payasplay-partner \d+\.\d+\.\d+"))
    expect(screen.page.get_by_text(screen.text("wizard.install.requirements.text"))).to_be_visible()


@when(sentence("{name:Person} looks into the documentation"), target_fixture="documentation")
def open_documentation(people: People, name: str) -> Page:
    return people[name].at(Installation).open_documentation()


@then(sentence("{name:Person} reads the changelog of that version in a window of its own"))
def reads_changelog(people: People, documentation: Page, name: str) -> None:
    screen = people[name].at(Installation)
    changelog = documentation.get_by_role("region", name=screen.text("partner_docs.changelog.title"))
    expect(changelog.get_by_role("heading", level=3)).to_have_text(screen.version.inner_text())
