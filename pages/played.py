"""What somebody has played."""

from playwright.sync_api import Locator

from pages.screen import Screen


class Played(Screen):
    """All sessions, newest first."""

    path = "/history"

    @property
    def sessions(self) -> Locator:
        """A row for each."""
        return self.page.get_by_test_id("played")

    @property
    def titles(self) -> Locator:
        """What was played."""
        return self.sessions.get_by_test_id("played-title")

    @property
    def lengths(self) -> Locator:
        """How long each was played."""
        return self.sessions.get_by_test_id("played-clock")

    @property
    def charges(self) -> Locator:
        """What each came to."""
        return self.sessions.get_by_test_id("played-charge")

    @property
    def moments(self) -> Locator:
        """When each began."""
        return self.sessions.get_by_role("time")

    def go_to(self, title: str) -> None:
        """Look at what one came to."""
        self.titles.filter(has_text=title).click()

    def next_page(self) -> None:
        """Go on to older ones."""
        self.page.locator("a[rel=next]").click()

    def previous_page(self) -> None:
        """Go back to newer ones."""
        self.page.locator("a[rel=prev]").click()
