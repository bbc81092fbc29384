"""Automatic top-up: what its owner wants, and what came of it."""

from playwright.sync_api import Locator

from pages.screen import Screen


def masked(last_digits: str) -> str:
    """A card as people are shown it."""
    return f"Visa •••• {last_digits}"


class AutoTopUp(Screen):
    """The settings of automatic top-up."""

    path = "/settings/auto-topup"

    @property
    def state(self) -> Locator:
        """Whether it is on, in words."""
        return self.page.get_by_test_id("auto-topup-state")

    @property
    def amount(self) -> Locator:
        """The field for the amount."""
        return self.page.get_by_role("textbox", name=self.text("auto_topup.amount"))

    @property
    def threshold(self) -> Locator:
        """The field for the threshold."""
        return self.page.get_by_role("textbox", name=self.text("auto_topup.threshold"))

    @property
    def code(self) -> Locator:
        """The field for a code of the second factor."""
        return self.page.get_by_role("textbox", name=self.text("second_factor.code.label"))

    @property
    def card(self) -> Locator:
        """The choice of a saved card."""
        return self.page.get_by_label(self.text("auto_topup.method"), exact=True)

    @property
    def runs(self) -> Locator:
        """A row for each time that it fired."""
        return self.page.get_by_test_id("auto-topup-run")

    @property
    def facts(self) -> Locator:
        """At which balance each of them fired, with which card, and why it failed."""
        return self.runs.get_by_test_id("run-facts")

    @property
    def moments(self) -> Locator:
        """When each of them fired."""
        return self.runs.get_by_role("time")

    def offered(self, name: str) -> Locator:
        """What is offered for a field: ``amount``, ``threshold``."""
        group = self.page.get_by_role("group", name=self.text(f"auto_topup.{name}"), exact=True)
        return group.get_by_role("button")

    def taken(self, name: str) -> Locator:
        """Which of what is offered for a field is said to be in it."""
        group = self.page.get_by_role("group", name=self.text(f"auto_topup.{name}"), exact=True)
        return group.get_by_role("button", pressed=True)

    def take_offered(self, name: str, cents: int) -> None:
        """Take an offered amount for a field."""
        self.offered(name).get_by_text(self.language.money(cents), exact=True).click()

    def next_page(self) -> None:
        """Go on to older ones."""
        self.page.get_by_role("link", name=self.text("transactions.pages.next")).click()

    def previous_page(self) -> None:
        """Go back to newer ones."""
        self.page.get_by_role("link", name=self.text("transactions.pages.previous")).click()

    def switch(self, *, on: bool) -> None:
        """Flip the switch; nothing is kept before it is saved."""
        self.page.get_by_role("switch", name=self.text("auto_topup.enabled")).set_checked(on)

    def fill(self, amount: str, threshold: str, code: str = "") -> None:
        """Type what is wanted."""
        self.amount.fill(amount)
        self.threshold.fill(threshold)
        self.code.fill(code)

    def charge(self, last_digits: str) -> None:
        """Choose a saved card."""
        self.card.select_option(masked(last_digits))

    def save(self) -> None:
        """Keep what is wanted."""
        self.page.get_by_role("button", name=self.text("auto_topup.submit"), exact=True).click()
