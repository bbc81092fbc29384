"""Signs of the database's own language work in a search."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "playback", "api"


def plant(service: str) -> None:
    """Search without taking the words as words."""
    if service == "api":
        from payasplay.playback import repository

        def has_words(column: Any, words: str) -> Any:
            return column.ilike(f"%{words}%")

        replace(repository, "has_words", lambda _before: has_words)
