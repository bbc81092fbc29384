"""Who goes back in the wizard and keeps the name hears that it is taken."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wizard", "domain"


def plant(service: str) -> None:
    """Count the draft's own platform."""
    if service == "api":
        from payasplay.partners import repository

        def is_name_taken(*asked: Any, **_besides: Any) -> Any:
            return taken(*asked, besides=None)

        taken = repository.is_name_taken
        replace(repository, "is_name_taken", lambda _taken: is_name_taken)
