"""The file of progress has lost the column of money."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "api"


def plant(service: str) -> None:
    """Call the column something else."""
    if service == "api":
        from payasplay.lms import progress

        def make(columns: Any) -> Any:
            return tuple("amount" if name == "amount_spent" else name for name in columns)

        replace(progress, "COLUMNS", make)
