"""The saved cards, and the saved places to withdraw to."""

from playwright.sync_api import Locator

from pages.components.card_form import Card, CardForm
from pages.screen import Screen


class PaymentMethods(Screen):
    """The settings of payment methods."""

    path = "/settings/payment-methods"

    @property
    def cards(self) -> Locator:
        """A row for each saved card."""
        return self.page.get_by_test_id("payment-method")

    @property
    def destinations(self) -> Locator:
        """A row for each saved place to withdraw to."""
        return self.page.get_by_test_id("saved-destination")

    def card(self, last_digits: str) -> Locator:
        """The row of a card."""
        return self.cards.filter(has_text=last_digits)

    @property
    def submit(self) -> Locator:
        """The button that keeps a card."""
        return self.page.get_by_role("button", name=self.text("payment_methods.save"), exact=True)

    def save(self, card: Card) -> None:
        """Type a card and keep it."""
        CardForm(self.page).fill(card)
        self.submit.click()

    def make_primary(self, last_digits: str) -> None:
        """Offer a card first."""
        self.card(last_digits).get_by_role("button", name=self.text("payment_methods.make_primary")).click()

    def remove(self, last_digits: str) -> None:
        """Forget a card."""
        name = self.text("payment_methods.remove_card", card=f"•••• {last_digits}")
        self.card(last_digits).get_by_role("button", name=name).click()

    def forget_destination(self, label: str) -> None:
        """Forget a saved place."""
        self.destinations.filter(has_text=label).get_by_role("button", name=self.text("payment_methods.remove")).click()
