"""A plain Playwright script: no framework, no report, a new context for each scenario."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page, expect, sync_playwright

from bench.world import BROWSER, CASES, COOKIE, DECLINED, GOOD, PASSWORD, ROUNDS, WEB, Person, join


@contextmanager
def window(browser: Browser, person: Person) -> Iterator[Page]:
    """A window of somebody, in a context of its own."""
    context = browser.new_context(base_url=WEB)
    if person.cookie is not None:
        url = WEB.replace("http://", "https://", 1)
        kept = {"name": COOKIE, "value": person.cookie, "url": url, "httpOnly": True, "sameSite": "Lax"}
        context.add_cookies([kept])  # type: ignore[list-item]
    page = context.new_page()
    if person.cookie is None:
        sign_in(page, person)
    yield page
    context.close()


def sign_in(page: Page, person: Person) -> None:
    """Sign in by the form."""
    page.goto("/sign-in")
    page.get_by_label("E-mail address").fill(person.email)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url(re.compile(r"^(?!.*/sign-in)"))


def pay(page: Page, amount: str, number: str) -> None:
    """Fill in amount and card, and pay."""
    page.goto("/wallet/top-up")
    page.get_by_label("Amount in euros").fill(amount)
    card = page.get_by_title("Secure card payment input frame").content_frame
    card.get_by_label("Credit or debit card number").fill(number)
    card.get_by_label("Credit or debit card expiration date").fill("12 / 34")
    card.get_by_label("Credit or debit card CVC/CVV").fill("123")
    page.get_by_role("button", name="Pay now").click()


def play(browser: Browser) -> int:
    """All scenarios once; how many there were."""
    played = 0
    for balance, level in CASES["levels"]:
        with window(browser, join(balance)) as page:
            page.goto("/wallet")
            status = page.get_by_role("group", name="Balance").get_by_test_id("wallet-status")
            expect(status).to_contain_text(level)
            played += 1
    held = CASES["held"]
    person = join(held["balance"])
    with window(browser, person) as page:
        page.goto("/wallet")
        card = page.get_by_role("group", name="Balance")
        expect(card.get_by_test_id("balance")).to_have_text(held["shown"])
        assert person.asks("/wallet/balance")["balance"] == held["balance"]
        expect(card.get_by_test_id("minutes-left")).to_have_text(held["lasts"])
        expect(card.get_by_role("definition").last).to_have_text(held["average"])
        played += 1
    for amount, shown in CASES["arrivals"]:
        person = join("0.00")
        with window(browser, person) as page:
            pay(page, amount, GOOD)
            expect(page.get_by_role("group", name="Balance").get_by_test_id("balance")).to_have_text(shown)
            assert person.asks("/wallet/balance")["balance"] == amount
            played += 1
    for entered, explanation in CASES["refusals"]:
        person = join("5.00")
        with window(browser, person) as page:
            pay(page, entered, GOOD)
            field = page.get_by_label("Amount in euros")
            expect(field).to_have_accessible_description(re.compile(f"^{re.escape(explanation)}"))
            assert person.asks("/wallet/topups") == []
            played += 1
    person = join("5.00")
    with window(browser, person) as page:
        pay(page, "25.00", DECLINED)
        expect(page.get_by_role("alert").filter(has_text=CASES["declined"])).to_be_visible()
        assert person.asks("/wallet/balance")["balance"] == "5.00"
        played += 1
    return played


def main() -> None:
    """Play as often as asked, and say how many scenarios passed."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        played = sum(play(browser) for _ in range(ROUNDS))
        browser.close()
    print(f"{played} passed")  # noqa: T201


if __name__ == "__main__":
    main()
