"""What is not taken, and not shown: parts that are others', impossible input, scripts of strangers."""

import json
from collections.abc import Mapping
from typing import Any

from playwright.sync_api import expect
from pytest_bdd import then, when

from fixtures.people import People, Person
from pages.account import AccountSettings
from pages.error_page import ErrorPage
from pages.wallet import Wallet
from payasplay.client import ApiError, Forbidden, PayloadTooLarge, ValidationError
from steps.wording import sentence

ODDITIES = {"an end of text in it": "\\u0000", "a turn of direction in it": "\\u202e", "half a letter in it": "\\ud800"}
# A number that nothing has.
NOBODYS = "00000000-0000-7000-8000-000000000000"
OF_PARTNERS = (
    "draft",
    "platforms",
    f"platforms/{NOBODYS}",
    "settlement/overview",
    "settlement/settlements",
    "settlement/settlements.csv",
    "settlement/settings",
    f"settlement/settlements/{NOBODYS}",
)
TRICKED = "document.tricked = 1"
# Of every page but the one with the card's form.
POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "media-src": "'self'",
    "connect-src": "'self'",
    "frame-src": "'none'",
    "form-action": "'self'",
    "base-uri": "'self'",
    "frame-ancestors": "'none'",
}
# A browser reports a script that it does not run at once.
_SOON_MILLISECONDS = 5_000


@when(sentence("{name:Person}'s app asks for whatever only partners have"), target_fixture="refusals")
def ask_for_partners(people: People, name: str) -> dict[str, ApiError | None]:
    return {path: _refusal(people[name], "GET", f"/partner/{path}") for path in OF_PARTNERS}


@then("all of that is forbidden")
def is_forbidden(refusals: dict[str, ApiError | None]) -> None:
    assert {path: type(refusal) for path, refusal in refusals.items()} == dict.fromkeys(OF_PARTNERS, Forbidden)


@when(sentence("{name:Person}'s app changes her name, and her role with it"), target_fixture="refusal")
def claim_role(people: People, name: str) -> ApiError | None:
    return _refusal(people[name], "PATCH", "/users/me", json={"name": "Queen Sara", "role": "admin"})


def _refusal(person: Person, method: str, path: str, **body: Any) -> ApiError | None:  # noqa: ANN401 (as the client)
    """What the platform says to a call that it should refuse; None where it does not."""
    try:
        person.client.request(method, path, **body)
    except ApiError as refusal:
        return refusal
    return None


@then(sentence("that is refused, and {name:Person} is what she was"))
def role_refused(people: People, refusal: ApiError | None, name: str) -> None:
    assert isinstance(refusal, ValidationError)
    assert [(one.field, one.code) for one in refusal.details] == [("role", "unknown_field")]
    account = people[name].client.account.me()
    assert (account.name, account.role) == (name, "user")


@when(sentence("{name:Person}'s app takes a name with {oddity}"), target_fixture="refusal")
def odd_name(people: People, name: str, oddity: str) -> ApiError | None:
    body = f'{{"name": "Om{ODDITIES[oddity]}id"}}'.encode()
    headers = {"Content-Type": "application/json"}
    return _refusal(people[name], "PATCH", "/users/me", content=body, headers=headers)


@then("that name is refused")
def odd_name_refused(refusal: ApiError | None) -> None:
    assert isinstance(refusal, ValidationError)


@when(sentence("{name:Person}'s app sends far too much at once"), target_fixture="refusal")
def send_too_much(people: People, name: str) -> ApiError | None:
    return _refusal(people[name], "PATCH", "/users/me", json={"name": "x" * 1_000_000})


@then("that is refused as too much")
def too_much_refused(refusal: ApiError | None) -> None:
    assert isinstance(refusal, PayloadTooLarge)


@when(sentence("{name:Person} sends far too much at once from a page"))
def send_too_much_from_page(people: People, name: str) -> None:
    people[name].open(AccountSettings).rename("x" * 70_000)


@then(sentence("{name:Person} reads that it was too much"))
def reads_too_much(people: People, name: str) -> None:
    screen = people[name].at(ErrorPage)
    expect(screen.heading).to_have_text(screen.text("error_page.too_large.title"))


@when(sentence("a script is slipped into {name:Person}'s page"), target_fixture="report")
def slip_in_script(people: People, name: str) -> dict[str, str]:
    page = people[name].page
    # The report ends here: it carries no trace, and would be taken for another scenario's.
    page.route("**/csp-report", lambda route: route.fulfill(status=204))
    with page.expect_request("**/csp-report", timeout=_SOON_MILLISECONDS) as sent:
        page.evaluate(_SLIP_IN, TRICKED)
    report: dict[str, str] = json.loads(sent.value.post_data or "{}")["csp-report"]
    return report


_SLIP_IN = """text => {
  const script = document.createElement("script");
  script.textContent = text;
  document.body.append(script);
}"""


@then(sentence("nothing in {name:Person}'s pages has run"))
def nothing_has_run(people: People, name: str) -> None:
    assert people[name].page.evaluate("document.tricked") is None


@then("the browser reports it")
def browser_reports(report: dict[str, str]) -> None:
    assert report["blocked-uri"] == "inline"
    assert report["effective-directive"].startswith("script-src")


@then("that page is kept nowhere, framed by nobody, and taken for nothing else")
def page_headers(people: People) -> None:
    (person,) = people
    answer = person.page.goto(Wallet.path)
    assert answer is not None
    assert_safe(answer.all_headers())


def assert_safe(headers: Mapping[str, str]) -> None:
    """What a page says of itself: kept nowhere, its address told to nobody else, nothing in it from elsewhere."""
    assert headers["cache-control"] == "no-store"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert {"camera=()", "geolocation=()", "microphone=()"} <= set(headers["permissions-policy"].split(", "))
    rules = dict(rule.strip().split(" ", 1) for rule in headers["content-security-policy"].split(";"))
    assert {name: rules[name] for name in POLICY} == POLICY
