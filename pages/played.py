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
    def columns(self) -> Locator:
        """What stands in which column."""
        return self.page.get_by_role("main").get_by_role("columnheader")

    @property
    def way_to_the_catalogue(self) -> Locator:
        """Leads who has played nothing to what there is."""
        return self.page.get_by_role("main").get_by_role("link", name=self.text("nav.catalogue"), exact=True)

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
