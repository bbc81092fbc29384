"""Films have their English names on every page, whatever language it is in."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "playback", "web"


def plant(service: str) -> None:
    """Write the English title."""
    if service == "web":
        from payasplay.web.pages import catalogue, history, watch

        def words_of(visitor: Any) -> dict[str, Any]:
            return {**words(visitor), "title": lambda titles: titles.en}

        words = vars(watch)["words_of"]
        for page in (catalogue, history, watch):
            replace(page, "words_of", lambda _words: words_of)
