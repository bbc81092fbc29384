"""The wallet: what is left, what is on its way, what moved last."""

from playwright.sync_api import Locator

from pages.components.movements import Movements
from pages.screen import Screen


class Wallet(Screen):
    """The wallet's own screen."""

    path = "/wallet"

    @property
    def _card(self) -> Locator:
        return self.page.get_by_role("group", name=self.text("wallet.balance.label"))

    @property
    def balance(self) -> Locator:
        """The balance."""
        return self._card.get_by_test_id("balance")

    @property
    def status(self) -> Locator:
        """Whether that is enough, in words."""
        return self._card.get_by_test_id("wallet-status")

    @property
    def time_left(self) -> Locator:
        """How long that lasts."""
        return self._card.get_by_test_id("minutes-left")

    @property
    def average(self) -> Locator:
        """What a minute costs on average, by which that is reckoned."""
        return self._card.get_by_role("definition").last

    @property
    def as_of(self) -> Locator:
        """Since when it is so."""
        return self._card.get_by_role("time")

    @property
    def recent(self) -> Movements:
        """What moved last."""
        return Movements(self.page.get_by_role("region", name=self.text("wallet.recent.title")), self.language)

    @property
    def failed(self) -> Locator:
        """Top-ups that failed since the last one that arrived."""
        return self.page.get_by_test_id("top-up-failed")

    @property
    def in_progress(self) -> Locator:
        """Top-ups that the payment provider has not confirmed."""
        return self.page.get_by_test_id("top-up-in-progress")
