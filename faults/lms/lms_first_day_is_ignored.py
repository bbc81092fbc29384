"""What was played before the first day that is asked for is counted too."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "domain"


def plant(service: str) -> None:
    """Begin with the first that was ever played."""
    if service == "api":
        from payasplay.lms import repository

        def make(spent: Any) -> Any:
            return lambda *given, **wanted: spent(*given, **(wanted | {"since": None}))

        replace(repository, "spent", make)
