"""API keys: made, shown once, tested, rotated, revoked."""

import re

import pytest
from playwright.sync_api import expect
from pytest_bdd import given, parsers, then, when

from fixtures.integrations import Integrations
from fixtures.people import People
from fixtures.recording import Recording
from pages.platforms import Platforms
from pages.screen import Screen
from pages.wizard import Installation
from pages.wizard_key import CodeStep, KeyStep
from payasplay.client import ApiKeyRefused, NotFound
from payasplay.client.models import KeyStatus
from steps.wording import sentence

FORMS = {
    "production": re.compile(r"PP(-[A-Z0-9]{4}){3}"),
    "development": re.compile(r"SANDBOX-PP(-[A-Z0-9]{4}){3}"),
}
VERDICTS = {
    "no key at all": "API_KEY_MALFORMED",
    "unknown": "API_KEY_UNKNOWN",
    "revoked": "API_KEY_REVOKED",
    "another platform's": "API_KEY_FOREIGN",
}
NOBODYS = "PP-NOBO-DYHA-STHI"
# One by one: an item that is called as a method of its storage is no property of it.
STORAGES = """async () => {
  const names = (storage) => Array.from({ length: storage.length }, (_, place) => storage.key(place));
  const items = (storage) => names(storage).map((name) => [name, storage.getItem(name)]);
  const page = [history.state, document.cookie, name];
  const kept = [items(localStorage), items(sessionStorage), await indexedDB.databases(), await caches.keys()];
  return JSON.stringify([...kept, ...page]);
}"""


@given(sentence('{name:Person} has the platform "{called:Quoted}", with a production key'))
def has_platform(integrations: Integrations, name: str, called: str) -> None:
    integrations.describe(name, called)
    integrations.generate(name, "production")
    integrations.complete(name)


@given(sentence('{name:Person} has begun to integrate the platform "{called:Quoted}", with a production key'))
def has_begun(integrations: Integrations, name: str, called: str) -> None:
    integrations.describe(name, called)
    integrations.generate(name, "production")


@given(sentence("{name:Person} has a development key too"))
def has_development_key(integrations: Integrations, name: str) -> None:
    production = integrations[name].key
    integrations.generate(name, "development")
    integrations[name].keys.append(production)


@given(sentence("{name:Person} has come to the key"))
def at_the_key(people: People, integrations: Integrations, name: str) -> None:
    integrations.describe(name, f"{name} Films")
    people[name].open(Installation).next.click()
    step = people[name].at(KeyStep)
    expect(step.current_step).to_contain_text(step.step_words("key", "current"))


@given(parsers.re(r"(?P<name>[A-Z][a-z]+) has come to the code, with a (?P<kind>production|development) key"))
def at_the_code(people: People, integrations: Integrations, name: str, kind: str) -> None:
    integrations.describe(name, f"{name} Films")
    integrations.generate(name, kind)
    people[name].open(CodeStep)


@given(sentence("{name:Person} has generated a development key in another window"))
def generated_elsewhere(integrations: Integrations, name: str) -> None:
    integrations.generate(name, "development")


@when(parsers.re(r"(?P<name>[A-Z][a-z]+) generates a (?P<kind>production|development) key"))
def generate(people: People, integrations: Integrations, name: str, kind: str) -> None:
    screen = people[name].at(KeyStep)
    screen.generate(kind)
    _note_down(people, integrations, name)


def _note_down(people: People, integrations: Integrations, name: str) -> None:
    field = people[name].at(KeyStep).new_key.field
    expect(field).to_be_visible()
    draft = people[name].client.partner.draft()
    integrations.note(name, draft.platform if draft else None)
    integrations[name].keys.append(field.input_value())


@when(sentence("{name:Person} tries to generate a development key too"))
def try_to_generate(people: People, name: str) -> None:
    people[name].at(KeyStep).generate("development")


@then(sentence("{name:Person} hears that there is such a key"))
def told_key_exists(people: People, name: str) -> None:
    screen = people[name].at(KeyStep)
    expect(screen.warning(screen.text("error.KEY_EXISTS"))).to_be_visible()


@when(sentence("{name:Person} replaces the key"))
def replace(people: People, integrations: Integrations, name: str) -> None:
    people[name].at(KeyStep).replace()
    _note_down(people, integrations, name)


@given(sentence("{name:Person} has replaced the key"))
def has_replaced(integrations: Integrations, name: str) -> None:
    integrations.rotate(name)


@when(sentence("{name:Person} goes on with the key"))
def go_on(people: People, name: str) -> None:
    people[name].at(KeyStep).next.click()


@then(parsers.re(r"(?P<name>[A-Z][a-z]+)'s key is one of (?P<kind>production|development)"))
def key_is_of(integrations: Integrations, people: People, name: str, kind: str) -> None:
    key = integrations[name].key
    assert FORMS[kind].fullmatch(key), "the key does not have the form of its kind"
    integrations.call(key, name)
    newest = people[name].client.partner.platforms()[0].keys[0]
    begins = "SANDBOX-PP" if kind == "development" else "PP"
    assert (newest.kind, newest.masked_key) == (kind, f"{begins}-****-****-{key[-4:]}")


@then(sentence("{name:Person}'s key is hidden, with a warning to keep it secret"))
def key_is_hidden_with_warning(people: People, name: str) -> None:
    screen = people[name].at(KeyStep)
    expect(screen.new_key.field).to_have_attribute("type", "password")
    expect(screen.new_key.panel).to_contain_text(screen.text("partner.new_key.warning"))


@then(sentence("{name:Person} sees which key it is, of which platform"))
def sees_key_facts(people: People, integrations: Integrations, name: str) -> None:
    screen = people[name].at(KeyStep)
    expect(screen.masked_key).to_have_text(f"PP-****-****-{integrations[name].key[-4:]}")
    expect(screen.kind).to_have_text(screen.text("partner.key.kind.production"))
    expect(screen.platform).to_have_text(f"{name} Films")
    (key,) = people[name].client.partner.platform(integrations[name].platform_id).keys
    expect(screen.id).to_have_text(str(key.id))
    expect(screen.made_at).to_have_text(screen.language.moment(key.created_at))


@when(sentence("{name:Person} wants to see the key"))
def show_key(people: People, name: str) -> None:
    people[name].at(KeyStep).new_key.show()


@then(sentence("{name:Person}'s key can be read"))
def key_can_be_read(people: People, name: str) -> None:
    expect(people[name].at(KeyStep).new_key.field).to_have_attribute("type", "text")


@when(sentence("{name:Person} has seen enough"))
def hide_key(people: People, name: str) -> None:
    people[name].at(KeyStep).new_key.hide()


@then(sentence("{name:Person}'s key is hidden again"))
def key_is_hidden_again(people: People, name: str) -> None:
    expect(people[name].at(KeyStep).new_key.field).to_have_attribute("type", "password")


@when(sentence("{name:Person} copies the key"))
def copy_key(people: People, name: str) -> None:
    people[name].page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    screen = people[name].at(KeyStep)
    screen.new_key.copy()
    expect(screen.notice(screen.text("copying.done"))).to_be_visible()


@then(sentence("{name:Person}'s clipboard holds the key"))
def clipboard_holds_key(people: People, integrations: Integrations, name: str) -> None:
    copied = people[name].page.evaluate("navigator.clipboard.readText()")
    assert copied == integrations[name].key


@then(sentence("{name:Person}'s key is nowhere on the page, only its mask"))
def key_is_nowhere(people: People, integrations: Integrations, name: str) -> None:
    screen, key = people[name].at(KeyStep), integrations[name].key
    expect(screen.masked_key).to_have_text(f"PP-****-****-{key[-4:]}")
    assert key not in people[name].page.content(), "the page has the key"


@then(sentence("{name:Person}'s key is in no storage of the browser, and in no address"))
def key_is_in_no_storage(people: People, integrations: Integrations, recording: Recording, name: str) -> None:
    page, key = people[name].page, integrations[name].key
    kept = page.evaluate(STORAGES)
    assert key not in kept, "a storage of the browser has the key"
    (window,) = recording.windows
    assert not any(key in address for address in window.requested), "an address has the key"


@then(sentence("{name:Person} cannot go on before there is a key"))
def cannot_go_on(people: People, name: str) -> None:
    screen = people[name].at(KeyStep)
    expect(screen.next).to_be_disabled()
    expect(screen.next).to_have_accessible_description(screen.text("wizard.key.needed"))


@when(sentence("{name:Person} tries to reach the code by its address"))
def reach_code(people: People, name: str) -> None:
    people[name].open(CodeStep)


@when(sentence("{name:Person} tests the connection with the key"))
def test_with_key(people: People, integrations: Integrations, name: str) -> None:
    people[name].at(CodeStep).test_connection(integrations[name].key)


@when(sentence("{name:Person} tests the connection with the old key"))
def test_with_old_key(people: People, integrations: Integrations, name: str) -> None:
    people[name].at(CodeStep).test_connection(integrations[name].keys[0])


@when(sentence("{name:Person} tests the connection with something that is no key"))
def test_with_nonsense(people: People, name: str) -> None:
    people[name].at(CodeStep).test_connection("PP-this-is-no-key")


@when(sentence("{name:Person} tests the connection with a key that nobody has"))
def test_with_unknown_key(people: People, name: str) -> None:
    people[name].at(CodeStep).test_connection(NOBODYS)


@when(sentence("{name:Person} tests the connection with {other:Person}'s key"))
def test_with_key_of(people: People, integrations: Integrations, name: str, other: str) -> None:
    people[name].at(CodeStep).test_connection(integrations[other].key)


@then(sentence("{name:Person} hears that the key speaks for his platform"))
def told_connected(people: People, name: str) -> None:
    screen = people[name].at(CodeStep)
    expect(screen.connected).to_contain_text(screen.text("wizard.test.connected", name=f"{name} Films"))
    expect(screen.connected).to_contain_text(screen.text("wizard.test.production"))
    expect(screen.first_try).to_be_visible()


@then(sentence("{name:Person} hears that the key is {verdict}"))
def told_refused(people: People, name: str, verdict: str) -> None:
    screen = people[name].at(CodeStep)
    expect(screen.warning(screen.text(f"error.{VERDICTS[verdict]}"))).to_be_visible()
    expect(screen.connected).to_have_count(0)
    expect(screen.next_try).to_be_visible()


@when(sentence("{name:Person} looks at his platforms"))
def look_at_platforms(people: People, name: str) -> None:
    people[name].open(Platforms)


@then(sentence("{name:Person} sees a key in use that was never used"))
def sees_unused_key(people: People, name: str) -> None:
    screen = people[name].at(Platforms)
    expect(screen.key_statuses).to_have_text([screen.text("partner.key.status.active")])
    expect(screen.last_use).to_have_text([screen.text("partner.key.never_used")])
    # Of the kind that is in use there is no second one.
    expect(screen.offer("development")).to_be_visible()
    expect(screen.offer("production")).to_have_count(0)


@then(sentence("{name:Person} sees a key in use that has been used"))
def sees_used_key(people: People, name: str) -> None:
    screen = people[name].at(Platforms)
    expect(screen.key_statuses).to_have_text([screen.text("partner.key.status.active")])
    (key,) = people[name].client.partner.platforms()[0].keys
    assert key.last_used_at is not None
    words = screen.text("partner.key.last_used", moment=screen.language.moment(key.last_used_at))
    expect(screen.last_use).to_have_text([words])


@then(sentence("{name:Person} sees a key in use, and one that is revoked"))
def sees_both_keys(people: People, name: str) -> None:
    screen = people[name].at(Platforms)
    expect(screen.key_statuses).to_have_text(
        [screen.text(f"partner.key.status.{each}") for each in ("active", "revoked")]
    )


@when(sentence("{name:Person}'s server calls with the key"))
def server_calls(integrations: Integrations, name: str) -> None:
    integrations.call(integrations[name].key, name)


@then(sentence("{name:Person}'s server is still let in"))
def server_is_let_in(integrations: Integrations, people: People, name: str) -> None:
    answer, platform = integrations.call(integrations[name].key, name), people[name].client.partner.platforms()[0]
    told = (answer.platform_id, answer.platform_name, answer.platform_type, answer.status, answer.sandbox)
    assert told == (platform.id, platform.platform_name, platform.platform_type, platform.status, False)
    assert platform.keys[0].status is KeyStatus.ACTIVE


@when(sentence("{name:Person} revokes the key"))
def revoke(people: People, integrations: Integrations, name: str) -> None:
    screen = people[name].open(Platforms)
    screen.ask_to("revoke", f"PP-****-****-{integrations[name].key[-4:]}")
    expect(screen.question("revoke")).to_contain_text(screen.text("partner.revoke.text"))
    screen.answer("revoke", sure=True)
    expect(screen.notice(screen.text("partner.key.revoked_notice"))).to_be_visible()


@given(sentence("{name:Person} has revoked the key"))
def has_revoked(people: People, name: str) -> None:
    partner = people[name].client.partner
    partner.revoke_key(partner.platforms()[0].keys[0].id)


@when(sentence("{name:Person} wants to revoke the key, and thinks better of it"))
def almost_revoke(people: People, integrations: Integrations, name: str) -> None:
    screen = people[name].open(Platforms)
    screen.ask_to("revoke", f"PP-****-****-{integrations[name].key[-4:]}")
    expect(screen.question("revoke")).to_contain_text(screen.text("partner.revoke.text"))
    screen.answer("revoke", sure=False)
    expect(screen.question("revoke")).to_be_hidden()


@then(sentence("{name:Person} sees that the key is revoked"))
def sees_revoked(people: People, name: str) -> None:
    screen = people[name].at(Platforms)
    expect(screen.key_statuses).to_have_text([screen.text("partner.key.status.revoked")])
    expect(screen.keys.get_by_role("button")).to_have_count(0)


@when(sentence("{name:Person} rotates the key"))
def rotate(people: People, integrations: Integrations, name: str) -> None:
    screen = people[name].open(Platforms)
    screen.ask_to("rotate", f"PP-****-****-{integrations[name].key[-4:]}")
    expect(screen.question("rotate")).to_contain_text(screen.text("partner.rotate.text"))
    screen.answer("rotate", sure=True)
    expect(screen.new_key.field).to_be_visible()
    integrations[name].keys.append(screen.new_key.field.input_value())


@then(sentence("{name:Person}'s key is refused as revoked"))
def key_refused(integrations: Integrations, name: str) -> None:
    with pytest.raises(ApiKeyRefused) as refusal:
        integrations.call(integrations[name].key, name)
    assert refusal.value.code == "API_KEY_REVOKED"


@then(sentence("{name:Person}'s old key is refused as revoked"))
def old_key_refused(integrations: Integrations, name: str) -> None:
    with pytest.raises(ApiKeyRefused) as refusal:
        integrations.call(integrations[name].keys[0], name)
    assert refusal.value.code == "API_KEY_REVOKED"


@when(sentence("{name:Person} looks at the partners' pages"))
def consumer_looks(people: People, name: str) -> None:
    people[name].open(Platforms)


@then(sentence("{name:Person} hears that this is not open to her"))
def told_not_open(people: People, name: str) -> None:
    screen = people[name].at(Screen)
    expect(screen.heading).to_have_text(screen.text("error_page.forbidden.title"))


@then(sentence("{name:Person} can neither see nor revoke nor rotate {owner:Person}'s key"))
def cannot_touch(people: People, integrations: Integrations, name: str, owner: str) -> None:
    intruder = people[name].client.partner
    (key,) = people[owner].client.partner.platform(integrations[owner].platform_id).keys
    with pytest.raises(NotFound):
        intruder.platform(integrations[owner].platform_id)
    with pytest.raises(NotFound):
        intruder.revoke_key(key.id)
    with pytest.raises(NotFound):
        intruder.rotate_key(key.id)
    with pytest.raises(NotFound):
        intruder.generate_key(integrations[owner].platform_id, "development")
    with pytest.raises(NotFound):
        intruder.complete(integrations[owner].platform_id)
    assert intruder.platforms() == []
    integrations.call(integrations[owner].key, owner)
