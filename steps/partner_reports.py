"""A partner's server: what it reports, what comes of it, and whether the code of our pages works on it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from playwright.sync_api import expect
from pytest_bdd import given, parsers, then, when

from fixtures.integrations import Integrations, Played
from fixtures.node_project import NodeProject
from fixtures.offers import Offers
from fixtures.people import People
from pages.wizard import Installation
from pages.wizard_key import CodeStep
from payasplay.client import ApiError, ApiKeyRefused, InsufficientBalance, TestingClient
from steps.wording import sentence

# What the page writes in the place of what only the partner knows, and a word of a viewer that the sandbox takes.
KEY_PLACE, CONTENT_PLACE, TOKEN_PLACE = "YOUR_API_KEY", "ID_OF_YOUR_CONTENT", "TOKEN_FROM_YOUR_VIEWER"
SANDBOX_WORD = "plt_any_word_will_do"
# How the parts for servers with a framework are called by it: what they are given, and what comes back.
SESSION = "{ sessionId: 'one', contentRef: '%s', playToken: '%s', seconds: 90, startedAt: Date.now() - 90_000 }"
TELL = "console.log(`Charged: ${session.charge} ${session.currency} for ${session.billedSeconds} seconds`);"
CALLERS = {
    "javascript": "await import('./code.mjs');",
    "react": "const { reportPlayed } = await import('./code.mjs');\nconst session = await reportPlayed(%s);\n" + TELL,
    "vue": (
        "globalThis.defineEventHandler = (handler) => handler;\nglobalThis.readBody = async (event) => event.body;\n"
        "const { default: handler } = await import('./code.mjs');\nconst session = await handler({ body: %s });\n"
        + TELL
    ),
}


@given(sentence('{name:Person} has allowed {partner:Person}\'s platform to charge "{title:Quoted}"'))
@when(sentence('{name:Person} allows {partner:Person}\'s platform to charge "{title:Quoted}"'))
def has_allowed(
    people: People, integrations: Integrations, offers: Offers, name: str, partner: str, title: str
) -> None:
    platform, content = integrations[partner].platform_id, offers[title].content.id
    made = people[name].client.partner_api.make_play_token(platform, content)
    named = people[partner].client.partner.platform(platform).platform_name
    assert (made.platform_name, made.price_per_minute) == (named, offers[title].content.price_per_minute)
    assert abs(made.expires_at - datetime.now(UTC) - timedelta(days=1)) < timedelta(minutes=2)
    integrations.play_tokens[name] = made.play_token


def _played(integrations: Integrations, offers: Offers, title: str, seconds: int) -> Played:
    (word,) = integrations.play_tokens.values()
    return integrations.played(word, offers[title].content.id, seconds)


@when(sentence('{partner:Person}\'s server reports {seconds:d} seconds of "{title:Quoted}"'))
def report(integrations: Integrations, offers: Offers, partner: str, seconds: int, title: str) -> None:
    integrations.last_played = _played(integrations, offers, title, seconds)
    integrations.reports.append(integrations.report(partner, integrations.last_played))


@when(sentence('{partner:Person}\'s server reports {seconds:d} seconds of "{title:Quoted}" in the sandbox'))
def report_in_sandbox(integrations: Integrations, offers: Offers, partner: str, seconds: int, title: str) -> None:
    played = _played(integrations, offers, title, seconds)
    (sandbox_key,) = [key for key in integrations[partner].keys if key.startswith("SANDBOX-")]
    integrations.reports.append(integrations.report(partner, played, sandbox_key))


@when(sentence('{partner:Person}\'s server reports {seconds:d} seconds of "{title:Quoted}" under the same number'))
def report_under_number(integrations: Integrations, offers: Offers, partner: str, seconds: int, title: str) -> None:
    number = integrations.reports[-1].external_session_id
    played = replace(_played(integrations, offers, title, seconds), external_id=number)
    integrations.reports.append(integrations.report(partner, played))


@when(sentence("{partner:Person}'s server reports the same session once more"))
def report_again(integrations: Integrations, partner: str) -> None:
    played = integrations.last_played
    assert played is not None, "nothing was reported before"
    integrations.reports.append(integrations.report(partner, played))


@when(
    sentence(
        '{partner:Person}\'s server reports {seconds:d} seconds of "{title:Quoted}",'
        " and another session with the same request key"
    ),
    target_fixture="second_report",
)
def one_request_key_twice(integrations: Integrations, offers: Offers, partner: str, seconds: int, title: str) -> str:
    key = str(uuid4())
    integrations.report(partner, _played(integrations, offers, title, seconds), request_key=key)
    with pytest.raises(ApiError) as refusal:
        integrations.report(partner, _played(integrations, offers, title, seconds), request_key=key)
    return refusal.value.code


@then("the second report is refused for its request key")
def refused_for_request_key(second_report: str) -> None:
    assert second_report == "IDEMPOTENCY_CONFLICT"


@then(sentence("{partner:Person}'s server got the same answer twice"))
def same_answer(people: People, integrations: Integrations, partner: str) -> None:
    first, second = integrations.reports
    assert first == second
    assert first.charge > 0
    assert people[partner].client.partner.platforms()[0].keys[0].last_used_at is not None


@then(sentence("of it {partner:Person} gets {share:Euros} and the platform {fee:Euros}"))
def shares_are(
    people: People, testing: TestingClient, integrations: Integrations, partner: str, share: int, fee: int
) -> None:
    (answer,), played = integrations.reports, integrations.last_played
    assert played is not None, "nothing was reported before"
    about = (answer.external_session_id, answer.content_ref, answer.seconds)
    assert about == (played.external_id, played.content_id, played.seconds)
    # A price is in ten-thousandths of a euro a minute.
    assert answer.charge * 60 * 100 == answer.price_per_minute * answer.billed_seconds
    assert (answer.partner_share, answer.platform_fee, answer.sandbox) == (share, fee, False)
    (consumer,) = integrations.play_tokens
    (session,) = people[consumer].client.playback.sessions().items
    parts = testing.charge_parts(session.id)
    assert (parts.paid, parts.partner, parts.platform) == (share + fee, share, fee)
    (platform,) = people[partner].client.partner.platforms()
    assert platform.id == integrations[partner].platform_id


@then(sentence("{partner:Person}'s server learns that {seconds:d} seconds were billed"))
def learns_billed(people: People, integrations: Integrations, partner: str, seconds: int) -> None:
    answer = integrations.reports[-1]
    assert answer.billed_seconds == seconds
    assert answer.charge == seconds, "at €0.60 a minute a second costs a cent"
    assert answer.sandbox is (integrations.last_played is None)
    used = [key for key in people[partner].client.partner.platforms()[0].keys if key.last_used_at]
    assert len(used) == 1


@then(sentence("{partner:Person}'s server cannot use {name:Person}'s word for another session"))
def word_is_used(integrations: Integrations, partner: str, name: str) -> None:
    before = integrations.last_played
    assert before is not None, "nothing was reported before"
    other = integrations.played(integrations.play_tokens[name], before.content_id, before.seconds)
    assert _refusal(integrations, partner, other) == "PLAY_TOKEN_USED"


@then(sentence('{partner:Person}\'s server cannot use it for "{title:Quoted}"'))
def word_is_for_another(integrations: Integrations, offers: Offers, partner: str, title: str) -> None:
    assert _refusal(integrations, partner, _played(integrations, offers, title, 30)) == "PLAY_TOKEN_INVALID"


def _refusal(integrations: Integrations, partner: str, played: Played) -> str:
    with pytest.raises(ApiError) as refusal:
        integrations.report(partner, played)
    return refusal.value.code


@then(sentence('{partner:Person}\'s report of {seconds:d} seconds of "{title:Quoted}" is refused for want of money'))
def refused_for_money(integrations: Integrations, offers: Offers, partner: str, seconds: int, title: str) -> None:
    with pytest.raises(InsufficientBalance):
        integrations.report(partner, _played(integrations, offers, title, seconds))


@then(
    sentence(
        '{partner:Person}\'s report of {seconds:d} seconds of "{title:Quoted}" is refused,'
        " because the integration is not completed"
    )
)
def refused_before_completion(
    integrations: Integrations, offers: Offers, partner: str, seconds: int, title: str
) -> None:
    played = integrations.played(SANDBOX_WORD, offers[title].content.id, seconds)
    assert _refusal(integrations, partner, played) == "PLATFORM_NOT_ACTIVE"


@then(sentence('{partner:Person}\'s report of {seconds:d} seconds of "{title:Quoted}" is refused for the key'))
def refused_for_key(integrations: Integrations, offers: Offers, partner: str, seconds: int, title: str) -> None:
    with pytest.raises(ApiKeyRefused) as refusal:
        integrations.report(partner, _played(integrations, offers, title, seconds))
    assert refusal.value.code == "API_KEY_REVOKED"


@when(sentence("{partner:Person} installs the package as the page says"))
def install_package(people: People, node_project: NodeProject, partner: str) -> None:
    node_project.install(people[partner].open(Installation).command.inner_text())


@when(
    parsers.re(
        r"(?P<partner>[A-Z][a-z]+) runs the server's part of the code for (?P<framework>[a-z]+),"
        r" with his key in its place"
    ),
    target_fixture="printed",
)
def run_code(
    people: People,
    integrations: Integrations,
    offers: Offers,
    node_project: NodeProject,
    partner: str,
    framework: str,
) -> str:
    content, page = str(offers["Night train"].content.id), people[partner].page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    screen = people[partner].open(CodeStep)
    screen.copy_server_code(framework)
    expect(screen.notice(screen.text("copying.done"))).to_be_visible()
    code = page.evaluate("navigator.clipboard.readText()")
    assert f"SANDBOX-PP-****-****-{integrations[partner].key[-4:]}" in code
    assert str(integrations[partner].platform_id) in code
    assert KEY_PLACE in code
    filled = code.replace(KEY_PLACE, integrations[partner].key)
    node_project.write("code.mjs", filled.replace(CONTENT_PLACE, content).replace(TOKEN_PLACE, SANDBOX_WORD))
    caller = CALLERS[framework]
    node_project.write("main.mjs", caller.replace("%s", SESSION % (content, SANDBOX_WORD)))
    return node_project.run("main.mjs", {})


@then(sentence("{partner:Person}'s program says that the session was charged with {amount:Euros}"))
def program_says(people: People, integrations: Integrations, printed: str, partner: str, amount: int) -> None:
    assert f"Charged: {amount // 100}.{amount % 100:02d} EUR for 90 seconds" in printed
    (key,) = people[partner].client.partner.platform(integrations[partner].platform_id).keys
    assert key.last_used_at is not None
