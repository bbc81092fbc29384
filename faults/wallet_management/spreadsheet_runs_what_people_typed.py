"""A spreadsheet runs what somebody typed as an address."""

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "security"


def plant(service: str) -> None:
    """Write texts as they are."""
    if service == "api":
        from payasplay.wallet import history

        replace(history, "harmless", lambda _harmless: lambda text: text)
