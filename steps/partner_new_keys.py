"""Keys that are made from a partner's platforms, long after the wizard."""

from playwright.sync_api import expect
from pytest_bdd import then, when

from fixtures.integrations import Integrations
from fixtures.people import People
from pages.platforms import Platforms
from steps.wording import sentence


@when(sentence("{name:Person} has a new production key made"))
def make_another_key(people: People, integrations: Integrations, name: str) -> None:
    screen = people[name].open(Platforms)
    screen.generate("production")
    expect(screen.new_key.field).to_be_visible()
    integrations[name].keys.append(screen.new_key.field.input_value())


@then(sentence("{name:Person}'s server is let in"))
def let_in(people: People, integrations: Integrations, name: str) -> None:
    integrations.call(integrations[name].key, name)
    assert people[name].client.partner.platforms()[0].keys[0].last_used_at is not None
