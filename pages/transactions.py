"""The history of a wallet."""

from pages.components.movements import Movements
from pages.screen import Screen


class Transactions(Screen):
    """All movements, newest first."""

    path = "/wallet/transactions"

    @property
    def movements(self) -> Movements:
        """The table."""
        return Movements(self.page.get_by_role("main"), self.language)

    def show_only(self, kind: str) -> None:
        """Show the movements of one type."""
        choice = self.page.get_by_label(self.text("transactions.filter.label"), exact=True)
        choice.select_option(self.text(f"transactions.type.{kind}"))
        self.page.get_by_role("button", name=self.text("transactions.filter.submit")).click()

    def show_between(self, kind: str, first_day: str, last_day: str) -> None:
        """Show the movements of one type between two days (``2026-11-24``)."""
        self.page.get_by_label(self.text("transactions.filter.from"), exact=True).fill(first_day)
        self.page.get_by_label(self.text("transactions.filter.to"), exact=True).fill(last_day)
        self.show_only(kind)

    def show_days(self, first_day: str = "", last_day: str = "") -> None:
        """Show what moved from a day on, or to a day; the other may be left open."""
        self.page.get_by_label(self.text("transactions.filter.from"), exact=True).fill(first_day)
        self.page.get_by_label(self.text("transactions.filter.to"), exact=True).fill(last_day)
        self.page.get_by_role("button", name=self.text("transactions.filter.submit")).click()

    def next_page(self) -> None:
        """Go on to older movements."""
        self.page.get_by_role("link", name=self.text("transactions.pages.next")).click()

    def download(self) -> str:
        """Take the file for spreadsheets of what is shown, and read it."""
        with self.page.expect_download() as download:
            self.page.get_by_role("link", name=self.text("transactions.csv")).click()
        return download.value.path().read_text(encoding="utf-8")
