"""What a session came to."""

from playwright.sync_api import Locator

from pages.screen import Screen


class PlaybackSummary(Screen):
    """The screen that follows a stop."""

    path = "/play"

    @property
    def reason(self) -> Locator:
        """Why it ended."""
        return self.page.get_by_test_id("end-reason")

    @property
    def title(self) -> Locator:
        """What was played."""
        return self.page.get_by_role("main").get_by_role("heading", level=2)

    @property
    def labels(self) -> Locator:
        """What each of the figures is called."""
        return self.page.get_by_role("main").get_by_role("term")

    @property
    def figures(self) -> Locator:
        """The figures themselves, as they stand under each other."""
        return self.page.get_by_role("main").get_by_role("definition")

    @property
    def time(self) -> Locator:
        """How long it played."""
        return self.page.get_by_test_id("played-time")

    @property
    def charge(self) -> Locator:
        """What was paid."""
        return self.page.get_by_test_id("charge")

    @property
    def balance(self) -> Locator:
        """What is left in the wallet."""
        return self.page.get_by_test_id("new-balance")

    @property
    def top_up_link(self) -> Locator:
        """The way to more money."""
        return self.page.get_by_role("main").get_by_role("link", name=self.text("wallet.top_up.action"), exact=True)
