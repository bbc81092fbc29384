"""One payout, down to each session."""

import re
from uuid import UUID

from playwright.sync_api import Download, Locator

from pages.screen import Screen


class SettlementDetails(Screen):
    """Its page."""

    path = "/partner/settlement"

    @property
    def trail(self) -> Locator:
        """Where the page says that one is."""
        return self.page.get_by_role("navigation", name=self.text("settlement.crumbs")).get_by_role("listitem")

    @property
    def status(self) -> Locator:
        """How it stands."""
        return self.page.get_by_test_id("settlement-status")

    @property
    def status_words(self) -> Locator:
        """What that means: when it will be there, why it failed, that it has arrived."""
        return self.page.get_by_test_id("status-words")

    @property
    def facts(self) -> Locator:
        """What it is of, by whose clock, when it was made and where it goes."""
        return self.page.get_by_role("region", name=self.text("settlement.history.status"), exact=True)

    @property
    def main(self) -> Locator:
        """Everything that the page says."""
        return self.page.get_by_role("main")

    @property
    def retry_button(self) -> Locator:
        """The button that has it paid out again."""
        return self.page.get_by_role("button", name=self.text("settlement.retry"))

    @property
    def lines(self) -> Locator:
        """A row for each session."""
        return self.page.get_by_test_id("line")

    @property
    def heads(self) -> Locator:
        """The head of each column of the sessions."""
        table = self.page.get_by_role("table", name=self.text("settlement.sessions.title"))
        return table.get_by_role("columnheader")

    @property
    def labels(self) -> Locator:
        """What a narrow screen, which has no heads, names the parts of the first session by."""
        return self.lines.first.locator("[data-label]")

    def figure(self, name: str) -> Locator:
        """An amount: ``sum-revenue``, ``sum-fees``, ``sum-net``, ``sum-sessions``."""
        return self.page.get_by_test_id(name)

    def name_of(self, figure: str) -> Locator:
        """What an amount, or another particular, is called."""
        return self.page.locator("dl > div").filter(has=self.figure(figure)).get_by_role("term")

    def part_heads(self, of: str) -> Locator:
        """The heads of a breakdown's columns."""
        return self.page.get_by_role("table").filter(has=self.parts(of)).get_by_role("columnheader")

    def parts(self, of: str) -> Locator:
        """The rows of a breakdown: ``by-day`` or ``by-type``."""
        return self.page.get_by_test_id(of)

    def open_one(self, settlement_id: UUID) -> None:
        """Go to the one of an id."""
        self.page.goto(f"{self.path}/{settlement_id}")

    def open_page(self, settlement_id: UUID, number: int) -> None:
        """Go to a page of the sessions by its address."""
        self.page.goto(f"{self.path}/{settlement_id}?page={number}")

    @property
    def words(self) -> Locator:
        """The field for what the sessions are searched for."""
        return self.page.get_by_role("searchbox")

    def back_to_all(self) -> None:
        """Go back to the payouts."""
        self.page.get_by_role("link", name=self.text("settlement.back")).click()

    def clear(self) -> None:
        """Show all sessions again."""
        self.page.get_by_role("link", name=self.text("settlement.history.clear")).click()

    def search(self, words: str) -> None:
        """Show the sessions that these words fit."""
        self.words.fill(words)
        self.page.get_by_role("button", name=self.text("transactions.filter.submit")).click()

    def sort_by(self, label: str) -> None:
        """Press the head of a column of the sessions."""
        table = self.page.get_by_role("table", name=self.text("settlement.sessions.title"))
        table.get_by_role("columnheader", name=re.compile(f"^{re.escape(self.text(label))}")).get_by_role(
            "link"
        ).click()

    def next_page(self) -> None:
        """Go on to more sessions."""
        self.page.get_by_role("link", name=self.text("settlement.pages.next")).click()

    def copy_number(self) -> None:
        """Copy its number."""
        self.page.get_by_role("button", name=self.text("settlement.copy")).click()

    def print(self) -> None:
        """Have it on paper."""
        self.page.get_by_role("button", name=self.text("settlement.print")).click()

    def ask_for(self, what: str) -> None:
        """Ask for a file that may be refused: ``invoice`` or ``csv``."""
        self.page.get_by_role("link", name=self.text(f"settlement.{what}")).click()

    def take(self, what: str) -> Download:
        """Take a file along: ``invoice`` or ``csv``."""
        with self.page.expect_download() as download:
            self.ask_for(what)
        return download.value
