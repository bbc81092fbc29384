"""Where the unsubscribe link of a mail leads."""

from playwright.sync_api import Locator

from pages.screen import Screen


class Unsubscribe(Screen):
    """The question, and what came of it."""

    path = "/unsubscribe"

    @property
    def way_to_settings(self) -> Locator:
        """Leads to all that one may be told, where it can be wished for again."""
        return self.page.get_by_role("main").get_by_role("link", name=self.text("unsubscribe.settings"), exact=True)

    def confirm(self) -> None:
        """Stop these mails."""
        self.page.get_by_role("button", name=self.text("unsubscribe.submit")).click()
