"""Withdrawals that were narrowed by how they stand show all on the next page."""

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Leave the status out of the way on."""
    if service == "web":
        from payasplay.web.pages import withdrawals

        replace(
            withdrawals,
            "urlencode",
            lambda make: lambda chosen: make({k: v for k, v in chosen.items() if k != "status"}),
        )
