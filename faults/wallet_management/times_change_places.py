"""PayPal is said to take as long as a bank, and a bank as long as PayPal."""

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "web"
OTHERS = {"withdraw.time.bank": "withdraw.time.paypal", "withdraw.time.paypal": "withdraw.time.bank"}


def plant(service: str) -> None:
    """Give each the other's words."""
    if service == "web":
        from payasplay.i18n import Translator

        def words(self: Translator, message_id: str) -> str | tuple[str, ...]:
            return real(self, OTHERS.get(message_id, message_id))

        real = Translator._words
        replace(Translator, "_words", lambda _real: words)
