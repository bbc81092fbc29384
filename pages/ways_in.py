"""Signing in by way of somebody else, and that somebody's own page."""

from playwright.sync_api import Locator, Page

from pages.screen import Screen


class WaysIn(Screen):
    """The sign-in screen's other ways; the same buttons stand in the introduction."""

    path = "/sign-in"

    def use_google(self) -> None:
        """Go to Google."""
        self.page.get_by_role("link", name=self.text("ways_in.google")).click()

    def use_wallet(self) -> None:
        """Ask the wallet in this browser."""
        self.page.get_by_role("button", name=self.text("ways_in.algorand")).click()

    @property
    def refusal(self) -> Locator:
        """What the page says where somebody did not vouch."""
        return self.page.get_by_role("alert")


class GooglePage:
    """The stand-in's page; its words are its own, in English."""

    def __init__(self, page: Page) -> None:
        """See it in a browser window."""
        self._page = page

    def agree_as(self, subject: str) -> None:
        """Say who one is, and agree."""
        field = self._page.get_by_placeholder("sub")
        field.fill(subject)
        field.press("Enter")

    def refuse(self) -> None:
        """Change one's mind."""
        self._page.get_by_role("button").nth(1).click()
