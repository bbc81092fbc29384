"""The file of the history ends where the first page does."""

from faults.tampering import replace

FLOW, LAYER = "wallet", "domain"


def plant(service: str) -> None:
    """Take twenty movements along, however many there are."""
    if service == "api":
        from payasplay.wallet import history

        replace(history, "_MOST_ROWS", lambda _most: 20)
