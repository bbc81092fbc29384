"""What all screens share."""

from typing import ClassVar

from playwright.sync_api import Locator, Page

from fixtures.language import Language


class Screen:
    """A screen of the product: it finds things as a person does, by their words, and acts. It never asserts."""

    path: ClassVar[str]

    def __init__(self, page: Page, language: Language) -> None:
        """See the screen in a browser window, in a language."""
        self.page = page
        self.language = language

    def text(self, key: str, **values: object) -> str:
        """The words of a message in the language of the page."""
        return self.language.text(key, **values)

    def fields_sent_once(self) -> dict[str, str | float | bool]:
        """What the page's form sends unseen that counts only once: the session's mark, and the form's own key."""
        return {
            "csrf_token": self.page.locator('input[name="csrf_token"]').first.input_value(),
            "idempotency_key": self.page.locator('input[name="idempotency_key"]').input_value(),
        }

    @property
    def heading(self) -> Locator:
        """The main heading."""
        return self.page.get_by_role("heading", level=1)

    @property
    def still_playing(self) -> Locator:
        """What still costs, and the way back to it."""
        return self.page.get_by_test_id("now-playing").get_by_role("link")

    def way(self, key: str) -> Locator:
        """A way that the screen itself offers, by its words."""
        return self.page.get_by_role("main").get_by_role("link", name=self.text(key), exact=True)

    def notice(self, words: str) -> Locator:
        """What the page tells by the way, in these words."""
        return self.page.get_by_role("status").filter(has_text=words)

    def warning(self, words: str) -> Locator:
        """What the page says went wrong, in these words."""
        return self.page.get_by_role("alert").filter(has_text=words)
