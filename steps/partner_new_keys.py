"""Keys that are made from a partner's platforms, long after the wizard, and what each of several keys is good for."""

import pytest
from playwright.sync_api import expect
from pytest_bdd import parsers, then, when

from fixtures.integrations import Integrations
from fixtures.people import People
from pages.platforms import Platforms
from pages.wizard_key import CodeStep
from payasplay.client import ApiKeyRefused, Client
from steps.wording import sentence


@when(parsers.re(r"(?P<name>[A-Z][a-z]+) has a new (?P<kind>production|development) key made"))
def make_another_key(people: People, integrations: Integrations, name: str, kind: str) -> None:
    screen = people[name].open(Platforms)
    screen.generate(kind)
    expect(screen.new_key.field).to_be_visible()
    integrations[name].keys.append(screen.new_key.field.input_value())
    kinds = [each.kind for each in people[name].client.partner.platforms()[0].keys]
    expect(screen.keys).to_contain_text([screen.text(f"partner.key.kind.{each}") for each in kinds])


@then(sentence("{name:Person}'s key is on his list no more, only its mask"))
def only_its_mask(people: People, integrations: Integrations, name: str) -> None:
    screen, key = people[name].at(Platforms), integrations[name].key
    expect(screen.new_key.panel).to_have_count(0)
    # Nothing was sent once more, and refused.
    expect(screen.page.get_by_role("alert")).to_have_count(0)
    expect(screen.keys.first).to_contain_text(f"PP-****-****-{key[-4:]}")
    assert key not in screen.page.content(), "the page has the key"


@then(sentence("{name:Person}'s server is let in"))
def let_in(people: People, integrations: Integrations, name: str) -> None:
    integrations.call(integrations[name].key, name)
    assert people[name].client.partner.platforms()[0].keys[0].last_used_at is not None


@then(sentence('{name:Person}\'s key stands with "{own:Quoted}" alone, and "{other:Quoted}" has another one'))
def key_stands_with(people: People, integrations: Integrations, name: str, own: str, other: str) -> None:
    screen, mask = people[name].at(Platforms), f"PP-****-****-{integrations[name].key[-4:]}"
    expect(screen.names).to_have_text([own, other])
    expect(screen.keys_of(own)).to_have_text([mask])
    expect(screen.keys_of(other)).to_have_count(1)
    expect(screen.keys_of(other)).not_to_have_text(mask)


@then(sentence('{name:Person}\'s key does not speak for "{other:Quoted}"'))
def does_not_speak_for(people: People, integrations: Integrations, api: Client, name: str, other: str) -> None:
    (named,) = [each.id for each in people[name].client.partner.platforms() if each.platform_name == other]
    with pytest.raises(ApiKeyRefused) as refusal:
        api.partner_api.ping(integrations[name].key, named)
    assert refusal.value.code == "API_KEY_FOREIGN"


@then(sentence("{name:Person} hears that the key speaks for the sandbox of his platform"))
def told_connected_to_sandbox(people: People, name: str) -> None:
    screen = people[name].at(CodeStep)
    expect(screen.connected).to_contain_text(screen.text("wizard.test.connected", name=f"{name} Films"))
    expect(screen.connected).to_contain_text(screen.text("wizard.test.sandbox"))
