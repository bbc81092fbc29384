"""A search looks for its first word alone."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "api"


def plant(service: str) -> None:
    """Leave out all words but one; the last one, which is what many titles share."""
    if service == "api":
        from payasplay.lms import repository

        def make(having: Any) -> Any:
            return lambda words: having(words)[-1:]

        replace(repository, "having", make)
