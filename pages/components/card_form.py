"""The payment provider's own form for a card, inside a frame that the platform cannot look into."""

from dataclasses import dataclass

from playwright.sync_api import Page


@dataclass(frozen=True, slots=True)
class Card:
    """A card of the provider's test set."""

    number: str
    expiry: str = "12 / 34"
    cvc: str = "123"


GOOD = Card("4242 4242 4242 4242")
DECLINED = Card("4000 0000 0000 0341")
# One that the provider does not even keep.
NOT_KEPT = Card("4000 0000 0000 0002")
CUT_SHORT = Card("4242 4242 4242")
# What the frame says of it, which is the provider's sentence and in no catalogue of ours.
INCOMPLETE = {"en": "Your card number is incomplete.", "fa": "شمارهٔ کارت کامل نیست."}


class CardForm:
    """The frame; its names are the provider's, in every language."""

    def __init__(self, page: Page) -> None:
        """See the frame in a browser window."""
        self._frame = page.get_by_title("Secure card payment input frame").content_frame

    def fill(self, card: Card) -> None:
        """Type a card."""
        self._frame.get_by_label("Credit or debit card number").fill(card.number)
        self._frame.get_by_label("Credit or debit card expiration date").fill(card.expiry)
        self._frame.get_by_label("Credit or debit card CVC/CVV").fill(card.cvc)
