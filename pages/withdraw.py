"""Taking money out: how much and where, what it costs, done."""

from collections.abc import Mapping

from playwright.sync_api import Locator

from pages.screen import Screen


class Withdraw(Screen):
    """The form."""

    path = "/wallet/withdraw"

    @property
    def amount(self) -> Locator:
        """The field for the amount."""
        return self.page.get_by_role("textbox", name=self.text("withdraw.amount"))

    @property
    def available(self) -> Locator:
        """What can be withdrawn."""
        return self.page.get_by_test_id("available")

    @property
    def taken(self) -> Locator:
        """What leaves the wallet."""
        return self.page.get_by_test_id("withdraw-amount")

    @property
    def fee(self) -> Locator:
        """What it costs."""
        return self.page.get_by_test_id("withdraw-fee")

    @property
    def net(self) -> Locator:
        """What arrives."""
        return self.page.get_by_test_id("withdraw-net")

    @property
    def sums(self) -> Locator:
        """How the sums are called."""
        return self.page.get_by_role("group", name=self.text("withdraw.summary")).get_by_role("term")

    @property
    def presets(self) -> Locator:
        """The offered amounts."""
        return self.page.get_by_role("group", name=self.text("withdraw.presets")).get_by_role("button")

    def field(self, name: str) -> Locator:
        """A field of the place: ``account_holder``, ``iban``, ``bic``, ``email``, ``address``."""
        return self.page.get_by_role("textbox", name=self.text(f"withdraw.{name}"))

    @property
    def taken_offer(self) -> Locator:
        """The offered amount that is said to be in the field."""
        return self.page.get_by_role("group", name=self.text("withdraw.presets")).get_by_role("button", pressed=True)

    def place(self, method: str) -> Locator:
        """A way out: ``bank``, ``paypal``, ``crypto``."""
        return self.page.get_by_role("radio", name=self.text(f"withdraw.method.{method}")).first

    def take_offered(self, cents: int) -> None:
        """Take an offered amount."""
        self.presets.get_by_text(self.language.money(cents), exact=True).click()

    def take_everything(self) -> None:
        """Take all that is there."""
        self.page.get_by_role("button", name=self.text("withdraw.all"), exact=True).click()

    def choose_saved(self, label: str) -> None:
        """Take a saved place."""
        self.page.get_by_role("radio", name=label).check()

    def fill_place(self, method: str, fields: Mapping[str, str], *, save: bool = False) -> None:
        """Choose how the money leaves, and type where to."""
        self.place(method).check()
        for name, value in fields.items():
            self.field(name).fill(value)
        if save:
            self.page.get_by_role("checkbox", name=self.text("withdraw.save")).check()

    def go_on(self) -> None:
        """Go on to what it costs."""
        self.page.get_by_role("button", name=self.text("withdraw.continue")).click()


class ConfirmWithdrawal(Screen):
    """What it costs and where it goes, for a code."""

    path = "/wallet/withdraw"

    @property
    def code(self) -> Locator:
        """The field for a code."""
        return self.page.get_by_role("textbox", name=self.text("second_factor.code.label"))

    @property
    def taken(self) -> Locator:
        """What leaves the wallet."""
        return self.page.get_by_test_id("withdraw-amount")

    @property
    def fee(self) -> Locator:
        """What it costs."""
        return self.page.get_by_test_id("withdraw-fee")

    @property
    def net(self) -> Locator:
        """What arrives."""
        return self.page.get_by_test_id("withdraw-net")

    @property
    def main(self) -> Locator:
        """Everything that the screen says."""
        return self.page.get_by_role("main")

    @property
    def submit(self) -> Locator:
        """The button that withdraws."""
        return self.page.get_by_role("button", name=self.text("withdraw.confirm.submit"))

    def confirm(self, code: str) -> None:
        """Type a code and withdraw."""
        self.code.fill(code)
        self.submit.click()

    def confirm_in_a_hurry(self, code: str) -> None:
        """Type a code and press the button twice, as fast as a finger does."""
        self.code.fill(code)
        self.submit.dblclick()
