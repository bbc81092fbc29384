"""What only a browser shows: the cookie on loopback, one payment for many clicks, live news, accessible pages."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from launch.ports import LOOPBACK, free_ports
from payasplay.i18n import translator
from payasplay.web.app import create_app
from payasplay.web.sessions import COOKIE
from payasplay.web.settings import WebSettings
from tests.web.conftest import STRIPE_ORIGIN
from tests.web.fake_api import PASSWORD, FakeApi, Person
from tests.web.served import served

# The provider's public API, as far as our page uses it. `window.provider.answer` lets a test hold the answer back.
PROVIDER = """
window.provider = { calls: 0, answer: null };
window.Stripe = (key, options) => ({
  elements: () => ({ create: () => ({
    mount: (target) => { document.querySelector(target).textContent = `${key} ${options.locale}`; },
    on() {}, update() {},
  }) }),
  createPaymentMethod: () => { window.provider.calls += 1; return new Promise((resolve) => {
    window.provider.answer = resolve; }); },
});
"""
COMPLETE = "provider.answer({ paymentMethod: { id: 'pm_card_visa' } })"
INCOMPLETE = "provider.answer({ error: { message: 'Your card number is incomplete.' } })"


@pytest.fixture
def web(settings: WebSettings, api: FakeApi) -> Iterator[str]:
    api_port, web_port = free_ports(2)
    here = {"api_url": f"http://{LOOPBACK}:{api_port}", "web_url": f"http://{LOOPBACK}:{web_port}"}
    app = create_app(settings.model_copy(update=here))
    with served(api.app, api_port), served(app, web_port):
        yield here["web_url"]
        api.news.put(None)


@pytest.fixture
def context(browser: Browser, web: str) -> Iterator[BrowserContext]:
    context = browser.new_context(base_url=web, locale="en-GB", viewport={"width": 360, "height": 740})
    context.route(f"{STRIPE_ORIGIN}/**", lambda route: route.fulfill(content_type="text/javascript", body=PROVIDER))
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    page, troubles = context.new_page(), []
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("console", lambda line: troubles.append(line.text) if "Content Security Policy" in line.text else None)
    yield page
    assert troubles == []


@pytest.fixture
def person(page: Page, api: FakeApi) -> Person:
    person, t = api.person(), translator("en")
    page.goto("/wallet")
    page.get_by_label(t("sign_in.email.label")).fill(person.email)
    page.get_by_label(t("sign_in.password.label")).fill(PASSWORD)
    page.get_by_role("button", name=t("sign_in.submit")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(t("wallet.title"))
    return person


def test_the_cookie_is_kept_on_loopback_and_out_of_reach_of_scripts(
    page: Page, person: Person, context: BrowserContext
) -> None:
    (cookie,) = [each for each in context.cookies() if each.get("name") == COOKIE]
    assert (cookie.get("secure"), cookie.get("httpOnly"), cookie.get("sameSite")) == (True, True, "Lax")
    assert page.evaluate("document.cookie") == ""


def test_the_first_thing_that_the_keyboard_reaches_skips_to_the_content(page: Page, person: Person) -> None:
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to content")
    expect(skip).to_be_focused()
    skip.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()


def test_no_tool_of_the_header_takes_two_lines_on_a_phone(page: Page, person: Person) -> None:
    # A heading is there before the styles and letters that decide how wide words are.
    page.wait_for_load_state()
    page.evaluate("document.fonts.ready.then(() => null)")
    tools = page.locator("header .tools > a, header .tools > form > button")
    assert tools.evaluate_all("tools => tools.map(tool => tool.checkVisibility())") == [True, True]
    lines = "tool => { const all = document.createRange(); all.selectNodeContents(tool); return all; }"
    of_each = f"tools => tools.map({lines}).map(all => new Set([...all.getClientRects()].filter(one => one.width > 1)"
    assert tools.evaluate_all(of_each + ".map(one => Math.round(one.bottom))).size)") == [1, 1]


def test_many_clicks_pay_once_and_the_money_appears_by_itself(page: Page, person: Person, api: FakeApi) -> None:
    page.goto("/wallet/top-up")
    page.get_by_role("button", name="€25.00").click()
    expect(page.get_by_label("Amount in euros")).to_have_value("25.00")
    page.get_by_role("button", name="Pay now").dblclick()
    busy = page.get_by_role("button", name="Paying…")
    expect(busy).to_be_disabled()
    page.get_by_label("Amount in euros").press("Enter")
    assert page.evaluate("provider.calls") == 1
    page.evaluate(COMPLETE)
    page.wait_for_url("**/wallet")
    expect(page.get_by_test_id("top-up-in-progress")).to_have_count(1)
    assert len([body for _, body in api.called("/wallet/topups") if body]) == 1

    page.get_by_role("link", name="Add money").last.focus()
    person.settle(person.top_ups[0])
    api.news.put("wallet")
    expect(page.get_by_role("group", name="Balance").get_by_test_id("balance")).to_have_text("€37.34")
    expect(page.get_by_role("status").filter(has_text="has arrived")).to_have_text("€25.00 has arrived in your wallet.")
    expect(page.get_by_test_id("top-up-in-progress")).to_have_count(0)
    expect(page.locator("#add-money")).to_be_focused()


def test_what_is_wrong_with_the_card_stands_beside_it_and_can_be_mended(
    page: Page, person: Person, api: FakeApi
) -> None:
    page.goto("/wallet/top-up")
    page.get_by_label("Amount in euros").fill("25")
    page.get_by_role("button", name="Pay now").click()
    page.evaluate(INCOMPLETE)
    card = page.get_by_role("group", name="Card")
    expect(card.get_by_role("alert")).to_have_text("Your card number is incomplete.")
    assert not any(body for _, body in api.called("/wallet/topups"))
    page.get_by_role("button", name="Pay now").click()
    page.evaluate(COMPLETE)
    page.wait_for_url("**/wallet")


def test_the_summary_of_faults_has_the_focus(page: Page, person: Person) -> None:
    page.goto("/wallet/top-up")
    page.get_by_label("Amount in euros").fill("2")
    page.get_by_role("button", name="Pay now").click()
    page.evaluate(COMPLETE)
    summary = page.locator(".summary")
    expect(summary).to_be_focused()
    summary.get_by_role("link").click()
    expect(page.get_by_label("Amount in euros")).to_be_focused()
    expect(page.get_by_label("Amount in euros")).to_have_accessible_description(
        "The smallest amount is €5.00. Any amount from €5.00 to €1,000.00."
    )


def test_without_the_provider_the_page_says_so(page: Page, person: Person, context: BrowserContext) -> None:
    context.route(f"{STRIPE_ORIGIN}/**", lambda route: route.abort())
    page.goto("/wallet/top-up")
    alert = page.get_by_role("group", name="Card").get_by_role("alert")
    expect(alert).to_have_text("Card payments are not available right now. Please try again later.")
    expect(page.get_by_role("button", name="Pay now")).to_be_disabled()


@pytest.mark.parametrize("locale", ["en", "fa"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_are_accessible_and_fit_a_phone(
    page: Page, person: Person, api: FakeApi, locale: str, scheme: str
) -> None:
    t = translator(locale)
    page.get_by_role("button", name=t(f"language.{locale}")).click()
    expect(page.locator("html")).to_have_attribute("lang", locale)
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    person.movement("payment", -50)
    person.movement("topup", 100_000)
    for path in ("/", "/wallet", "/wallet/top-up", "/wallet/transactions", "/nowhere"):
        page.goto(path)
        expect(page.get_by_role("heading", level=1)).to_have_count(1)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
        found = Axe().run(page).response["violations"]
        assert [(each["id"], [node["target"] for node in each["nodes"]]) for each in found] == [], path
