"""The script and the card frame in a real browser, on a page with a strict content security policy."""

import os
import shutil
from collections.abc import Callable, Iterator
from urllib.parse import parse_qs

import pytest
from playwright.sync_api import Browser, FloatRect, FrameLocator, Locator, Page, Playwright, expect

from tests.simulators.conftest import Payments

TITLE = "Secure card payment input frame"
NUMBER = "Credit or debit card number"
EXPIRY = "Credit or debit card expiration date"
CVC = "Credit or debit card CVC/CVV"
PAGE = """<!doctype html><html lang="{lang}" dir="{dir}"><meta charset="utf-8"><title>Shop</title>
<link rel="icon" href="data:,"><script src="{stripe}/v3/"></script><script src="/page.js" defer></script>
<div id="card"></div><button id="pay">Pay</button><button id="remove">Remove</button>
<output id="result"></output><output id="change"></output></html>"""
SCRIPT = """
const stripe = Stripe("pk_test_of_the_page", { locale: document.documentElement.lang });
const card = stripe.elements().create("card", {
  style: { base: { color: "rgb(10, 20, 30)" }, invalid: { color: "rgb(200, 0, 0)" } }, hidePostalCode: true });
const write = (id, value) => { document.getElementById(id).textContent = JSON.stringify(value); };
window.messages = [];
window.addEventListener("message", (event) => window.messages.push(JSON.stringify(event.data)));
card.on("ready", () => { document.body.dataset.ready = "yes"; });
card.on("change", (event) => write("change", event));
card.mount("#card");
document.getElementById("pay").addEventListener("click", async () => {
  const { paymentMethod, error } = await stripe.createPaymentMethod({ type: "card", card });
  write("result", paymentMethod ? { id: paymentMethod.id } : { error });
});
document.getElementById("remove").addEventListener("click", () => card.destroy());
"""


@pytest.fixture(scope="module")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    found = shutil.which("chromium-headless-shell")
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    browser = playwright.chromium.launch(executable_path=found, args=arguments)
    yield browser
    browser.close()


@pytest.fixture
def open_page(payments: Payments, chromium: Browser) -> Iterator[Callable[[str], Page]]:
    policy = (
        f"default-src 'none'; script-src 'self' {payments.url}; frame-src {payments.url}; connect-src 'self'; "
        "style-src 'self'; img-src data:; form-action 'none'; base-uri 'none'"
    )
    context = chromium.new_context()
    complaints: list[str] = []

    def opened(lang: str) -> Page:
        html = PAGE.format(lang=lang, dir="rtl" if lang == "fa" else "ltr", stripe=payments.url)
        payments.platform.pages[f"/{lang}"] = (
            html,
            {"Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": policy},
        )
        payments.platform.pages["/page.js"] = (SCRIPT, {"Content-Type": "text/javascript"})
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(f"{payments.platform.url}/{lang}")
        expect(page.locator("body[data-ready]")).to_be_attached()
        return page

    yield opened
    context.close()
    assert complaints == []


def field(page: Page, name: str) -> Locator:
    frame: FrameLocator = page.frame_locator(f"iframe[title='{TITLE}']")
    return frame.get_by_role("textbox", name=name, exact=True)


def box(locator: Locator) -> FloatRect:
    found = locator.bounding_box()
    assert found is not None
    return found


def type_card(page: Page, number: str, expiry: str, cvc: str) -> None:
    field(page, NUMBER).press_sequentially(number)
    field(page, EXPIRY).press_sequentially(expiry)
    field(page, CVC).press_sequentially(cvc)


def test_a_typed_card_becomes_a_payment_method(open_page, account):
    page = open_page("en")
    requests: list[str] = []
    page.on("request", lambda request: requests.append(f"{request.method} {request.url} {request.post_data or ''}"))
    type_card(page, "4242424242424242", "1234", "123")

    expect(field(page, NUMBER)).to_have_value("4242 4242 4242 4242")
    expect(field(page, EXPIRY)).to_have_value("12 / 34")
    expect(page.locator("#change")).to_contain_text('"complete":true')
    page.get_by_role("button", name="Pay").click()
    expect(page.locator("#result")).to_contain_text('{"id":"pm_')
    method = page.locator("#result").inner_text().split('"')[3]
    assert account.pay(method=method).status == "succeeded"

    [sent] = requests
    verb, url, body = sent.split(" ", 2)
    assert (verb, url) == ("POST", f"{account.payments.url}/v1/payment_methods")
    assert parse_qs(body)["key"] == ["pk_test_of_the_page"]
    assert "4242424242424242" not in "".join(page.evaluate("window.messages")).replace(" ", "")
    assert "4242 4242" not in page.content()


def test_one_field_leads_to_the_next_and_digits_can_be_corrected(open_page):
    page = open_page("en")
    field(page, NUMBER).press_sequentially("4242424242424242")
    expect(field(page, EXPIRY)).to_be_focused()
    page.keyboard.type("934")
    expect(field(page, EXPIRY)).to_have_value("09 / 34")
    expect(field(page, CVC)).to_be_focused()

    field(page, EXPIRY).fill("09")
    for left in ("09", "0", ""):
        field(page, EXPIRY).press("Backspace")
        expect(field(page, EXPIRY)).to_have_value(left)
    field(page, NUMBER).fill("42424")
    field(page, NUMBER).press("Home")
    field(page, NUMBER).press_sequentially("55")
    expect(field(page, NUMBER)).to_have_value("5542 424")
    assert field(page, NUMBER).evaluate("input => input.selectionStart") == 2


@pytest.mark.parametrize(
    ("card", "code", "message"),
    [
        (("", "", ""), "incomplete_number", "Your card number is incomplete."),
        (("4242424242424242", "12", ""), "incomplete_expiry", "Your card's expiration date is incomplete."),
        (("4242424242424242", "1234", "1"), "incomplete_cvc", "Your card's security code is incomplete."),
        (("4242424242424241", "1234", "123"), "invalid_number", "Your card number is invalid."),
        (
            ("4242424242424242", "1220", "123"),
            "invalid_expiry_year_past",
            "Your card's expiration year is in the past.",
        ),
        (("4242424242424242", "1334", "123"), "invalid_expiry_month", "Your card's expiration date is invalid."),
    ],
)
def test_what_is_wrong_with_a_card_is_told(open_page, card, code, message):
    page = open_page("en")
    type_card(page, *card)
    page.get_by_role("button", name="Pay").click()
    expect(page.locator("#result")).to_have_text(
        f'{{"error":{{"type":"validation_error","code":"{code}","message":"{message}"}}}}'
    )
    expect(page.locator("#change")).to_contain_text(f'"code":"{code}"')


def test_an_unfinished_field_is_told_only_when_it_is_left(open_page):
    page = open_page("en")
    field(page, NUMBER).press_sequentially("4242")
    expect(page.locator("#change")).to_contain_text('"empty":false')
    expect(page.locator("#change")).not_to_contain_text("incomplete_number")
    field(page, NUMBER).press("Tab")
    expect(page.locator("#change")).to_contain_text("incomplete_number")
    expect(field(page, NUMBER)).to_have_attribute("aria-invalid", "true")
    expect(field(page, NUMBER)).to_have_css("color", "rgb(200, 0, 0)")
    expect(field(page, CVC)).to_have_css("color", "rgb(10, 20, 30)")


def test_a_persian_page_reads_from_right_to_left(open_page):
    page = open_page("fa")
    expect(field(page, NUMBER)).to_have_attribute("placeholder", "شمارهٔ کارت")
    assert box(field(page, NUMBER))["x"] > box(field(page, CVC))["x"]
    type_card(page, "۴۲۴۲۴۲۴۲۴۲۴۲۴۲۴۲", "۱۲۲۰", "۱۲۳")
    expect(field(page, NUMBER)).to_have_value("4242 4242 4242 4242")
    page.get_by_role("button", name="Pay").click()
    expect(page.locator("#result")).to_contain_text("سال انقضای کارت گذشته است.")


def test_a_card_is_shown_without_a_sheet_behind_it_and_removed_without_a_trace(open_page):
    page = open_page("en")
    expect(page.get_by_title(TITLE)).to_be_visible()
    expect(page.get_by_title(TITLE)).to_have_css("color-scheme", "light only")
    page.get_by_role("button", name="Remove").click()
    expect(page.get_by_title(TITLE)).to_have_count(0)


def test_the_frame_obeys_only_the_page_that_mounted_it(open_page):
    page = open_page("en")
    type_card(page, "4242424242424242", "1234", "123")
    with page.expect_popup() as opened:
        page.evaluate("() => { window.open('/page.js') }")
    # A window of the page's own origin, which knows how the page speaks to the frame.
    opened.value.evaluate("() => { opener.frames[0].postMessage({ action: 'clear' }, '*') }")
    page.get_by_role("button", name="Pay").click()
    expect(page.locator("#result")).to_contain_text('{"id":"pm_')


def test_the_page_believes_only_the_frame(open_page):
    page = open_page("en")
    type_card(page, "4242424242424242", "1234", "123")
    expect(page.locator("#change")).to_contain_text('"complete":true')
    page.evaluate(
        """() => new Promise((arrived) => {
            window.addEventListener("message", arrived, { once: true });
            window.postMessage({ action: "change", empty: true, complete: false }, "*");
        }).then(() => null)"""
    )
    assert '"complete":true' in page.locator("#change").inner_text()


def test_the_frame_has_its_own_policy_and_grows_with_its_page(open_page, payments):
    policy = payments.http.get("/v3/card-frame/").headers["Content-Security-Policy"]
    assert "unsafe-inline" not in policy
    assert "script-src 'self'" in policy
    page = open_page("en")
    page.set_viewport_size({"width": 220, "height": 600})
    cvc, number = field(page, CVC), field(page, NUMBER)
    expect(cvc).to_be_in_viewport(ratio=1)
    below, above, frame = (box(one) for one in (cvc, number, page.get_by_title(TITLE)))
    assert below["y"] > above["y"]
    assert frame["y"] + frame["height"] >= below["y"] + below["height"]


def test_a_secret_key_is_refused_in_the_browser(open_page):
    page = open_page("en")
    assert "publishable key" in page.evaluate("() => { try { Stripe('sk_test_1') } catch (e) { return e.message } }")
