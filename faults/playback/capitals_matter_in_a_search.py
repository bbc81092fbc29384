"""A search finds a title only where its capitals are typed as they are."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "playback", "api"


def plant(service: str) -> None:
    """Compare letter by letter."""
    if service == "api":
        from sqlalchemy.orm import InstrumentedAttribute

        def icontains(self: Any, words: str, **more: Any) -> Any:
            return self.contains(words, **more)

        replace(InstrumentedAttribute, "icontains", lambda _before: icontains)
