"""Nobody is warned of a wallet that runs low."""

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Never find it low."""
    if service == "web":
        from payasplay.web import rendering

        replace(rendering, "low_balance", lambda _low: lambda _request, _visitor: None)
