"""The history of a wallet."""

from playwright.sync_api import Download, Locator

from pages.components.movements import Movements
from pages.screen import Screen


class Transactions(Screen):
    """All movements, newest first."""

    path = "/wallet/transactions"

    @property
    def movements(self) -> Movements:
        """The table."""
        return Movements(self.page.get_by_role("main"), self.language)

    @property
    def kind(self) -> Locator:
        """The type that is shown."""
        return self.page.get_by_label(self.text("transactions.filter.label"), exact=True)

    @property
    def first_day(self) -> Locator:
        """The day that the shown ones begin with."""
        return self.page.get_by_label(self.text("transactions.filter.from"), exact=True)

    @property
    def last_day(self) -> Locator:
        """The day that the shown ones end with."""
        return self.page.get_by_label(self.text("transactions.filter.to"), exact=True)

    @property
    def place(self) -> Locator:
        """At which of the pages one is."""
        return self.page.get_by_role("navigation", name=self.text("transactions.pages.label"))

    def show_only(self, kind: str) -> None:
        """Show the movements of one type."""
        self.kind.select_option(self.text(f"transactions.type.{kind}"))
        self.page.get_by_role("button", name=self.text("transactions.filter.submit")).click()

    def show_between(self, kind: str, first_day: str, last_day: str) -> None:
        """Show the movements of one type between two days (``2026-11-24``)."""
        self.first_day.fill(first_day)
        self.last_day.fill(last_day)
        self.show_only(kind)

    def show_days(self, first_day: str = "", last_day: str = "") -> None:
        """Show what moved from a day on, or to a day; the other may be left open."""
        self.first_day.fill(first_day)
        self.last_day.fill(last_day)
        self.page.get_by_role("button", name=self.text("transactions.filter.submit")).click()

    def next_page(self) -> None:
        """Go on to older movements."""
        self.page.get_by_role("link", name=self.text("transactions.pages.next")).click()

    def previous_page(self) -> None:
        """Go back to newer movements."""
        self.page.get_by_role("link", name=self.text("transactions.pages.previous")).click()

    def download(self) -> Download:
        """Take the file for spreadsheets of what is shown."""
        with self.page.expect_download() as download:
            self.page.get_by_role("link", name=self.text("transactions.csv")).click()
        return download.value
