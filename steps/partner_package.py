"""What the package tells a partner's program beside what was charged, and what the guide tells the partner."""

import re

from playwright.sync_api import Page, expect
from pytest_bdd import then

from fixtures.integrations import Integrations
from fixtures.node_project import NodeProject
from fixtures.people import People
from pages.wizard import Installation
from steps.partner_keys import NOBODYS
from steps.wording import sentence

_REFUSED = """
import { PayAsPlayError, connect } from "payasplay-partner";
const payAsPlay = connect({ apiUrl: "%s/partner-api", apiKey: "%s", platformId: "%s" });
const error = await payAsPlay.ping().catch((refusal) => refusal);
console.log(error instanceof PayAsPlayError, error.name, error.code, error.status, error.message, error.requestId);
"""
_MISTAKEN = """
import { connect } from "payasplay-partner";
const told = (options) => { try { return connect(options); } catch (error) { return error.message; } };
console.log(told({ apiUrl: "", apiKey: "%s", platformId: "" }));
globalThis.window = globalThis;
console.log(told({ apiUrl: "", apiKey: "%s", platformId: "" }));
"""
# What may be wrong with a report, and the status of each answer.
_REFUSALS = {
    "API_KEY_MALFORMED": 401,
    "API_KEY_UNKNOWN": 401,
    "API_KEY_REVOKED": 401,
    "API_KEY_FOREIGN": 403,
    "PLATFORM_NOT_ACTIVE": 409,
    "PLAY_TOKEN_INVALID": 403,
    "PLAY_TOKEN_EXPIRED": 403,
    "PLAY_TOKEN_USED": 409,
    "INSUFFICIENT_BALANCE": 409,
}
_KNOCK = "console.log((await (await fetch('%s')).json()).error.code);"


@then(sentence("{name:Person} reads there what each refusal of a report means"))
def reads_refusals(people: People, documentation: Page, name: str) -> None:
    screen = people[name].at(Installation)
    rows = [f"{status}{code}{screen.text(f'error.{code}')}" for code, status in _REFUSALS.items()]
    expect(documentation.get_by_role("table").locator("tbody").get_by_role("row")).to_have_text(rows)


@then("the platform answers at the address that is named there")
def answers_there(documentation: Page, node_project: NodeProject) -> None:
    address = re.search(r"https?://\S+", documentation.get_by_test_id("code").inner_text())
    assert address is not None
    node_project.write("knock.mjs", _KNOCK % address.group())
    assert node_project.run("knock.mjs", {}).strip() == "API_KEY_MALFORMED"


@then(sentence("{partner:Person}'s program learns from the package why a key was refused"))
def learns_why(people: People, integrations: Integrations, node_project: NodeProject, partner: str) -> None:
    program = _REFUSED % (people[partner].api_url, NOBODYS, integrations[partner].platform_id)
    node_project.write("refused.mjs", program)
    is_own, name, code, status, *message, request = node_project.run("refused.mjs", {}).split()
    assert (is_own, name, code, status) == ("true", "PayAsPlayError", "API_KEY_UNKNOWN", "401")
    assert " ".join(message) == "There is no such API key."
    assert request != "undefined"


@then("the package works on a server alone, and with nothing but a key")
def works_on_a_server_alone(node_project: NodeProject) -> None:
    node_project.write("mistaken.mjs", _MISTAKEN % ("no key", NOBODYS))
    no_key, in_a_browser = node_project.run("mistaken.mjs", {}).splitlines()
    assert no_key == "apiKey is not an API key: it reads PP-XXXX-XXXX-XXXX."
    assert in_a_browser == "The API key belongs on your server, not into a browser."
