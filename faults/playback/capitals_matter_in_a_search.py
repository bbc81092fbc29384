"""A search finds a title only where its capitals are typed as they are."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "playback", "api"


def plant(service: str) -> None:
    """Compare letter by letter."""
    if service == "api":
        from payasplay.playback import repository

        def has_words(column: Any, words: str) -> Any:
            return column.contains(words, autoescape=True)

        replace(repository, "has_words", lambda _before: has_words)
