"""The PayPal address that money goes to is shown in full."""

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "security"


def plant(service: str) -> None:
    """Hide nothing of an e-mail address."""
    if service == "api":
        from payasplay.payouts import destinations

        replace(destinations, "_MASKS", lambda masks: masks | {"email": lambda address: address})
