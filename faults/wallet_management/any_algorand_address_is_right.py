"""An Algorand address with a wrong letter is taken."""

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Look at its letters alone, not at their checksum."""
    if service == "api":
        from payasplay.payouts import destinations

        replace(
            destinations, "is_algorand_address", lambda _is: lambda value: bool(destinations._ADDRESS.fullmatch(value))
        )
