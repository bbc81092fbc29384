"""Add money to the wallet with a card."""

from playwright.sync_api import Locator

from pages.components.card_form import Card, CardForm
from pages.screen import Screen


class TopUp(Screen):
    """The screen with the amount and the card."""

    path = "/wallet/top-up"

    @property
    def amount(self) -> Locator:
        """The field for the amount."""
        return self.page.get_by_label(self.text("top_up.amount.label"))

    @property
    def card(self) -> CardForm:
        """The provider's form for the card."""
        return CardForm(self.page)

    @property
    def example_amount(self) -> str:
        """The amount that the screen gives as an example."""
        return self.language.money(2_500)

    @property
    def submit(self) -> Locator:
        """The button that pays."""
        return self.page.get_by_role("button", name=self.text("top_up.submit"))

    @property
    def _offers(self) -> Locator:
        return self.page.get_by_role("group", name=self.text("top_up.presets.label"))

    @property
    def offered(self) -> Locator:
        """The offered amounts."""
        return self._offers.get_by_role("button")

    @property
    def taken(self) -> Locator:
        """The offered amount that is said to be in the field."""
        return self._offers.get_by_role("button", pressed=True)

    def choose(self, cents: int) -> None:
        """Take one of the offered amounts."""
        self.page.get_by_role("button", name=self.language.money(cents), exact=True).click()

    def pay(self, amount: str, card: Card) -> None:
        """Fill in both and pay."""
        self.amount.fill(amount)
        self.card.fill(card)
        self.submit.click()

    def pay_with_another(self, card: Card) -> None:
        """Keep the amount, type another card and pay."""
        self.card.fill(card)
        self.submit.click()

    def pay_twice(self, amount: str, card: Card) -> None:
        """Fill in both and press the button twice, as fast as a finger does."""
        self.amount.fill(amount)
        self.card.fill(card)
        self.submit.dblclick()

    def pay_twice_by_key(self, amount: str, card: Card) -> None:
        """Fill in both and press Enter twice on the button: a style can keep a mouse away from it, and no key."""
        self.amount.fill(amount)
        self.card.fill(card)
        self.submit.focus()
        for _ in range(2):
            self.page.keyboard.press("Enter")
