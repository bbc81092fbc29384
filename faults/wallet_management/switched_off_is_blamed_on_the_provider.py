"""What was not tried again, for automatic top-up was switched off, is said to be refused by the provider."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Know no such reason."""
    if service == "web":
        from payasplay.web.pages import auto_topup

        def run_failure(translate: Any, code: str) -> str:
            return real(translate, "other" if code == "switched_off" else code)

        real = auto_topup.run_failure
        replace(auto_topup, "run_failure", lambda _real: run_failure)
