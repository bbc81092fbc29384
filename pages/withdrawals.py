"""The withdrawals that were asked for."""

from uuid import UUID

from playwright.sync_api import Locator

from pages.screen import Screen


class Withdrawals(Screen):
    """The list."""

    path = "/wallet/withdrawals"

    @property
    def rows(self) -> Locator:
        """A row for each."""
        return self.page.get_by_test_id("withdrawal")

    @property
    def amounts(self) -> Locator:
        """What each took out of the wallet."""
        return self.rows.get_by_test_id("amount")

    @property
    def status(self) -> Locator:
        """Of which status those are that are shown."""
        return self.page.get_by_label(self.text("withdrawals.filter.status"))

    @property
    def method(self) -> Locator:
        """Of which method those are that are shown."""
        return self.page.get_by_label(self.text("withdrawals.filter.method"))

    def narrow(self, status: str, method: str) -> None:
        """Show those of a status and of a method."""
        self.status.select_option(self.text(f"withdrawal.status.{status}"))
        self.show_only(method)

    def show_only(self, method: str) -> None:
        """Show those of a method."""
        self.method.select_option(self.text(f"withdraw.method.{method}"))
        self.page.get_by_role("button", name=self.text("transactions.filter.submit")).click()

    def next_page(self) -> None:
        """Go on to older ones."""
        self.page.get_by_role("link", name=self.text("transactions.pages.next")).click()

    def previous_page(self) -> None:
        """Go back to newer ones."""
        self.page.get_by_role("link", name=self.text("transactions.pages.previous")).click()


class Withdrawal(Screen):
    """One of them, also right after it was asked for."""

    path = "/wallet/withdrawals"

    @property
    def status(self) -> Locator:
        """How it stands, in words."""
        return self.page.get_by_test_id("withdrawal-status")

    @property
    def taken(self) -> Locator:
        """What leaves the wallet."""
        return self.page.get_by_test_id("withdraw-amount")

    @property
    def fee(self) -> Locator:
        """What it cost."""
        return self.page.get_by_test_id("withdraw-fee")

    @property
    def net(self) -> Locator:
        """What arrives of it."""
        return self.page.get_by_test_id("withdraw-net")

    @property
    def moments(self) -> Locator:
        """When it was asked for, sent and ended."""
        return self.main.get_by_role("time")

    @property
    def main(self) -> Locator:
        """Everything that the screen says."""
        return self.page.get_by_role("main")

    def open_one(self, withdrawal_id: UUID) -> None:
        """Go to the one of an id."""
        self.page.goto(f"{self.path}/{withdrawal_id}")
