"""Whoever earned nothing before has grown by a hundred per cent."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "domain"


def plant(service: str) -> None:
    """Have an answer where there is nothing to compare with."""
    if service == "api":
        from payasplay.settlement import overview

        def change(earlier: int, later: int) -> Any:
            return compare(earlier, later) if earlier else "100.0"

        compare = overview.change
        replace(overview, "change", lambda _change: change)
