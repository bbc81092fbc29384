"""Who does not look into the wallet is not warned that little is left."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Warn on the pages of the wallet, and on no other."""
    if service == "web":
        from payasplay.web import rendering

        def low_balance(request: Any, visitor: Any) -> Any:
            return real(request, visitor) if request.url.path.startswith("/wallet") else None

        real = vars(rendering)["low_balance"]
        replace(rendering, "low_balance", lambda _low: low_balance)
