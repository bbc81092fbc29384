"""A payout that failed changes nothing about how the next settlement is said to stand."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "domain"


def plant(service: str) -> None:
    """Look at the days that are left, and at nothing else."""
    if service == "api":
        from uuid import UUID

        from payasplay.settlement import overview

        def standing(session: Any, _partner_id: Any, days_left: int) -> Any:
            return judge(session, UUID(int=0), days_left)

        judge = overview._standing
        replace(overview, "_standing", lambda _standing: standing)
