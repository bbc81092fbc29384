"""Who types Arabic letters, as some Persian keyboards do, finds no title."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "playback", "api"


def plant(service: str) -> None:
    """Compare letters as they were typed."""
    if service == "api":
        from payasplay.playback import repository

        def has_words(column: Any, words: str) -> Any:
            return column.icontains(words, autoescape=True)

        replace(repository, "has_words", lambda _before: has_words)
