"""What stands above every screen, and the choice of language below it."""

from playwright.sync_api import Locator, Page

from fixtures.language import Language


class Header:
    """The top of the page."""

    def __init__(self, page: Page, language: Language) -> None:
        """See it in a browser window."""
        self._page, self._language = page, language

    @property
    def home(self) -> Locator:
        """The name of the product, which leads home."""
        banner = self._page.get_by_role("banner")
        return banner.get_by_role("link", name=self._language.text("nav.home"), exact=True)

    @property
    def sign_out(self) -> Locator:
        """The button that ends the session."""
        return self._page.get_by_role("button", name=self._language.text("nav.sign_out"))

    def signed_in_as(self, name: str) -> Locator:
        """Who is signed in, as a screen reader says it."""
        return self._page.get_by_text(self._language.text("nav.signed_in_as", name=name))

    def name(self, name: str) -> Locator:
        """Who is signed in, as everybody sees it."""
        return self._page.get_by_role("banner").get_by_text(name, exact=True)

    def way(self, key: str, menu: str = "nav.label") -> Locator:
        """A way of a menu by its words: of the one above every page, or of the menu that is called so."""
        ways = self._page.get_by_role("navigation", name=self._language.text(menu), exact=True)
        return ways.get_by_role("link", name=self._language.text(key), exact=True)

    def way_of_visitors(self, key: str) -> Locator:
        """A way for who is not signed in, by its words."""
        return self._page.get_by_role("banner").get_by_role("link", name=self._language.text(key), exact=True)

    def here(self, menu: str) -> Locator:
        """The ways of a menu that are said to be the ones that one is at."""
        ways = self._page.get_by_role("navigation", name=self._language.text(menu), exact=True)
        return ways.locator("[aria-current=page]")

    @property
    def chosen_language(self) -> Locator:
        """The language that is said to be the one of the page."""
        choice = self._page.get_by_role("form", name=self._language.text("language.label"))
        return choice.locator("[aria-current]")

    def to_settings(self, name: str) -> None:
        """Go to the own account by the name above the page."""
        banner = self._page.get_by_role("banner")
        named = banner.get_by_role("link", name=self._language.text("nav.signed_in_as", name=name))
        named.and_(banner.get_by_role("link", name=self._language.text("nav.account"))).click()

    def choose_language(self, code: str) -> None:
        """Read everything in another language from now on."""
        self._page.get_by_role("button", name=self._language.text(f"language.{code}")).click()
