"""A withdrawal that is sent again, for its answer got lost, takes the money out again."""

from typing import Any
from uuid import uuid4

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "api"


def plant(service: str) -> None:
    """Take each call for one of its own, whatever its key."""
    if service == "api":
        from payasplay.withdrawals import endpoints
        from payasplay.withdrawals import service as withdrawals

        def planted(real: Any) -> Any:
            def once(account: Any, _key: str, *rest: Any) -> Any:
                return real(account, str(uuid4()), *rest)

            return once

        replace(endpoints, "once", planted)
        replace(withdrawals, "id_for", lambda _id: lambda _account, _key: uuid4())
