"""Signs of the database's own language work in a search."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "playback", "api"


def plant(service: str) -> None:
    """Search without taking the words as words."""
    if service == "api":
        from sqlalchemy.orm import InstrumentedAttribute

        def icontains(self: Any, words: str, **_more: Any) -> Any:
            return self.ilike(f"%{words}%")

        replace(InstrumentedAttribute, "icontains", lambda _before: icontains)
