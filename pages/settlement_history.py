"""The payouts of a partner."""

import re

from playwright.sync_api import Download, Locator

from pages.screen import Screen


class SettlementHistory(Screen):
    """The list with its filters."""

    path = "/partner/settlement/history"

    @property
    def rows(self) -> Locator:
        """A row for each."""
        return self.page.get_by_test_id("settlement")

    @property
    def heads(self) -> Locator:
        """The head of each column."""
        return self.page.get_by_role("columnheader")

    @property
    def ordered_heads(self) -> Locator:
        """The heads that say that the payouts are in the order of their column."""
        return self.page.locator("th[aria-sort]")

    @property
    def labels(self) -> Locator:
        """What a narrow screen, which has no heads, names the parts of the first row by."""
        return self.rows.first.locator("[data-label]")

    def column(self, name: str) -> Locator:
        """A column: ``settlement-net``, ``settlement-status`` and so on."""
        return self.rows.get_by_test_id(name)

    @property
    def status(self) -> Locator:
        """The choice of a status."""
        return self.page.get_by_label(self.text("settlement.history.status"), exact=True)

    @property
    def first_day(self) -> Locator:
        """The field for the first day."""
        return self.page.get_by_label(self.text("transactions.filter.from"), exact=True)

    @property
    def last_day(self) -> Locator:
        """The field for the last day."""
        return self.page.get_by_label(self.text("transactions.filter.to"), exact=True)

    @property
    def part_of_number(self) -> Locator:
        """The field for a part of their number."""
        return self.page.get_by_role("searchbox")

    @property
    def showing(self) -> Locator:
        """Which of how many are shown."""
        return self.page.get_by_test_id("showing")

    @property
    def place(self) -> Locator:
        """Which of how many pages this is, with the ways to the ones beside it."""
        return self.page.get_by_role("navigation", name=self.text("transactions.pages.label"), exact=True)

    def open_page(self, number: int) -> None:
        """Go to one of its pages by its address."""
        self.page.goto(f"{self.path}?page={number}")

    def narrow(self, *, status: str = "", first_day: str = "", last_day: str = "", search: str = "") -> None:
        """Show those of a status, between two days, with a part of their number."""
        called = f"settlement.status.{status}" if status else "settlement.history.all"
        self.status.select_option(label=self.text(called))
        self.first_day.fill(first_day)
        self.last_day.fill(last_day)
        self.part_of_number.fill(search)
        self.page.get_by_role("button", name=self.text("transactions.filter.submit")).click()

    def clear(self) -> None:
        """Show all again."""
        self.page.get_by_role("link", name=self.text("settlement.history.clear")).click()

    def sort_by(self, label: str) -> None:
        """Press the head of a column."""
        self.head(label).get_by_role("link").click()

    def head(self, label: str) -> Locator:
        """The head of a column, which says in which order the payouts are."""
        return self.page.get_by_role("columnheader", name=re.compile(f"^{re.escape(self.text(label))}"))

    def next_page(self) -> None:
        """Go on to the next page."""
        self.page.get_by_role("link", name=self.text("settlement.pages.next")).click()

    def previous_page(self) -> None:
        """Go back to the page before."""
        self.page.get_by_role("link", name=self.text("settlement.pages.previous")).click()

    def look_at(self, number: str) -> None:
        """Have a quick look at one."""
        self.page.get_by_role("button", name=self.text("settlement.look.of", number=number)).click()

    @property
    def look(self) -> Locator:
        """The quick look that is open."""
        return self.page.get_by_role("dialog")

    def close_look(self) -> None:
        """Close the quick look."""
        self.look.get_by_role("button", name=self.text("settlement.look.close")).click()

    def go_up(self) -> None:
        """Go up to the settlement, by where the page says that one is."""
        trail = self.page.get_by_role("navigation", name=self.text("settlement.crumbs"))
        trail.get_by_role("link", name=self.text("settlement.title")).click()

    def take_invoice(self) -> Download:
        """Take the invoice along from the quick look."""
        with self.page.expect_download() as download:
            self.look.get_by_role("link", name=self.text("settlement.invoice")).click()
        return download.value

    def follow(self, number: str) -> None:
        """Go to the one of a number."""
        self.rows.get_by_role("link", name=number, exact=True).click()

    def ask_for_file(self) -> None:
        """Ask for what is shown as a file, which may be refused."""
        self.page.get_by_role("link", name=self.text("settlement.history.csv")).click()

    def take_file(self) -> Download:
        """Take along what is shown."""
        with self.page.expect_download() as download:
            self.ask_for_file()
        return download.value
