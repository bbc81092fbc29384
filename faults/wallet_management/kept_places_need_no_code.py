"""Who withdraws to a place that was kept needs no right code."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "security"


def plant(service: str) -> None:
    """Look at the code only where the place is new."""
    if service == "api":
        from payasplay.withdrawals import endpoints
        from payasplay.withdrawals import service as withdrawals

        class Trusting:
            is_kept = False

            @classmethod
            def check(cls, account_id: Any, code: str | None) -> None:
                if not cls.is_kept:
                    known.check(account_id, code)

        def destination_of(session: Any, account_id: Any, data: Any) -> Any:
            Trusting.is_kept = data.saved_destination_id is not None
            return find(session, account_id, data)

        known, find = endpoints.second_factor, withdrawals.destination_of  # type: ignore[attr-defined]
        replace(endpoints, "second_factor", lambda _before: Trusting)
        replace(withdrawals, "destination_of", lambda _before: destination_of)
