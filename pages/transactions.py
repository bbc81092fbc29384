"""The history of a wallet."""

from pages.components.movements import Movements
from pages.screen import Screen


class Transactions(Screen):
    """All movements, newest first."""

    path = "/wallet/transactions"

    @property
    def movements(self) -> Movements:
        """The table."""
        return Movements(self.page.get_by_role("main"), self.language)

    def show_only(self, kind: str) -> None:
        """Show the movements of one type."""
        choice = self.page.get_by_label(self.text("transactions.filter.label"))
        choice.select_option(self.text(f"transactions.type.{kind}"))
        self.page.get_by_role("button", name=self.text("transactions.filter.submit")).click()
