"""The table of a wallet's movements."""

from playwright.sync_api import Locator

from fixtures.language import Language


class Movements:
    """The movements inside a part of a screen, newest first."""

    def __init__(self, root: Locator, language: Language) -> None:
        """See the table inside ``root``."""
        self._root, self.language = root, language

    @property
    def rows(self) -> Locator:
        """A row for each movement."""
        return self._root.get_by_test_id("transaction")

    @property
    def kinds(self) -> Locator:
        """What each movement was."""
        return self.rows.get_by_role("rowheader")

    @property
    def amounts(self) -> Locator:
        """What each movement brought or took."""
        return self.rows.get_by_test_id("amount")

    @property
    def balances_after(self) -> Locator:
        """What was in the wallet after each movement."""
        return self.rows.get_by_test_id("balance-after")

    @property
    def descriptions(self) -> Locator:
        """What more there is to say of them."""
        return self.rows.get_by_test_id("transaction-description")

    @property
    def moments(self) -> Locator:
        """When each movement was."""
        return self.rows.get_by_role("time")

    def kind(self, kind: str) -> str:
        """How a type of movement is called."""
        return self.language.text(f"transactions.type.{kind}")

    def incoming(self, cents: int) -> str:
        """How an amount that came in reads."""
        return f"+{self.language.money(cents)}"
