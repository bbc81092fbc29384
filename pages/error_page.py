"""What somebody sees where a page cannot be shown."""

from playwright.sync_api import Locator

from pages.screen import Screen


class ErrorPage(Screen):
    """The page in place of the one that was asked for."""

    path = "/no-such-page"

    @property
    def number(self) -> Locator:
        """The number to ask by."""
        return self.page.get_by_test_id("request-id")

    @property
    def facts(self) -> Locator:
        """Everything that the screen says."""
        return self.page.get_by_role("main")

    @property
    def stand_in(self) -> Locator:
        """The word that the platform is not there, and a stand-in is."""
        return self.page.get_by_role("contentinfo").get_by_text(self.text("mock_mode.badge"), exact=True)

    def go_on(self) -> None:
        """Take the way on."""
        self.page.get_by_role("button", name=self.text("error_page.home")).click()
