"""The warning that a wallet runs low."""

from playwright.sync_api import Locator, Page

from fixtures.language import Language


class LowBalance:
    """The banner of every screen, and the dialogue of the wallet's."""

    def __init__(self, page: Page, language: Language) -> None:
        """See it in a browser window."""
        self._page, self._language = page, language

    @property
    def banner(self) -> Locator:
        """The banner, also while a dialogue lies above it."""
        return self._page.get_by_test_id("low-balance-left")

    @property
    def dialogue(self) -> Locator:
        """The dialogue."""
        return self._page.get_by_role("dialog")

    @property
    def whole_banner(self) -> Locator:
        """The banner with the words before the amount."""
        return self._page.get_by_role("complementary").filter(has=self.banner)

    @property
    def facts(self) -> Locator:
        """What the dialogue says: the balance, and how long it lasts."""
        return self.dialogue.get_by_role("definition")

    @property
    def way_to_automatic_topup(self) -> Locator:
        """The dialogue's way to have money added by itself."""
        return self.dialogue.get_by_role("link", name=self._language.text("low_balance.auto_topup"))

    def snooze(self) -> None:
        """Ask to be reminded later."""
        self._page.get_by_role("button", name=self._language.text("low_balance.snooze")).click()

    def top_up(self) -> None:
        """Go and add money."""
        name = self._language.text("low_balance.dialogue.top_up")
        self.dialogue.get_by_role("link", name=name).click()
