"""What there is to play."""

from playwright.sync_api import Locator

from pages.screen import Screen


class Catalogue(Screen):
    """The catalogue, with its search and its kinds."""

    path = "/catalogue"

    @property
    def found(self) -> Locator:
        """A card for each content."""
        return self.page.get_by_test_id("content")

    @property
    def titles(self) -> Locator:
        """The title of each."""
        return self.found.get_by_role("heading")

    @property
    def free_marks(self) -> Locator:
        """The word on each that can be tried without paying."""
        return self.found.get_by_test_id("preview-mark")

    @property
    def free_titles(self) -> Locator:
        """The title of each that can be tried without paying."""
        return self.found.filter(has=self.page.get_by_test_id("preview-mark")).get_by_role("heading")

    @property
    def prices(self) -> Locator:
        """What a minute of each costs."""
        return self.found.get_by_test_id("price")

    @property
    def words(self) -> Locator:
        """The words that are looked for."""
        return self.page.get_by_role("searchbox", name=self.text("catalogue.search.label"))

    @property
    def chosen_kind(self) -> Locator:
        """The kind that is said to be the one on the page."""
        return self._kinds.locator("[aria-current]")

    @property
    def _kinds(self) -> Locator:
        return self.page.get_by_role("list", name=self.text("catalogue.kinds.label"))

    def search(self, words: str) -> None:
        """Look for a part of a title."""
        self.words.fill(words)
        self.page.get_by_role("button", name=self.text("catalogue.search.submit")).click()

    def go_to(self, title: str) -> None:
        """Go to a content."""
        self.found.get_by_role("link", name=title, exact=True).click()

    def next_page(self) -> None:
        """Go on to older ones."""
        self.page.locator("a[rel=next]").click()

    def show_every_kind(self) -> None:
        """Look at every kind again."""
        self._kinds.get_by_role("link", name=self.text("catalogue.kinds.all"), exact=True).click()

    def show_only(self, kind: str) -> None:
        """Look at one kind."""
        self._kinds.get_by_role("link", name=self.text(f"catalogue.kind.{kind}")).click()
