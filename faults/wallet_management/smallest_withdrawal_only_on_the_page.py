"""Past the page, less than ten euros can be withdrawn."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "api"


def plant(service: str) -> None:
    """Look at the smallest amount where it is quoted alone."""
    if service == "api":
        from payasplay.withdrawals import endpoints

        class Careless:
            def __getattr__(self, name: str) -> Any:
                return check if name == "check_amount" else getattr(known, name)

        def check(session: Any, account_id: Any, amount: int) -> None:
            known.check_amount(session, account_id, max(amount, 1_000))

        known = endpoints.service  # type: ignore[attr-defined]
        replace(endpoints, "service", lambda _before: Careless())
