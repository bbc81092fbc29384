"""Of three hundred courses only the first hundred are looked at."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "job"


def plant(service: str) -> None:
    """Stop after a hundred."""
    if service == "worker":
        from payasplay.lms import steps

        def make(store_list: Any) -> Any:
            return lambda *given: store_list(*given)[:100]

        replace(steps, "store_list", make)
