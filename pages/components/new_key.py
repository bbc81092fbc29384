"""A new key, in the one moment in which it is shown."""

from playwright.sync_api import Locator, Page

from fixtures.language import Language


class NewKey:
    """The key with what can be done to it."""

    def __init__(self, page: Page, language: Language) -> None:
        """See it in a browser window."""
        self._page, self._language = page, language

    @property
    def panel(self) -> Locator:
        """The key and what is said with it."""
        return self._page.get_by_role("region", name=self._language.text("partner.new_key.title"))

    @property
    def field(self) -> Locator:
        """The key itself."""
        return self._page.get_by_label(self._language.text("partner.new_key.label"), exact=True)

    def show(self) -> None:
        """Make it readable."""
        self._press("show")

    def hide(self) -> None:
        """Make it unreadable again."""
        self._press("hide")

    def copy(self) -> None:
        """Copy it."""
        self._press("copy")

    def _press(self, what: str) -> None:
        self.panel.get_by_role("button", name=self._language.text(f"partner.new_key.{what}")).click()
