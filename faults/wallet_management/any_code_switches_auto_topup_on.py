"""Automatic top-up is switched on with any code."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "security"


def plant(service: str) -> None:
    """Ask for a code, and look at none."""
    if service == "api":
        from payasplay.auto_topup import endpoints

        class Trusting:
            @staticmethod
            def check(account_id: Any, code: str | None) -> None:
                if not code:
                    known.check(account_id, code)

        known = endpoints.second_factor  # type: ignore[attr-defined]
        replace(endpoints, "second_factor", lambda _before: Trusting)
