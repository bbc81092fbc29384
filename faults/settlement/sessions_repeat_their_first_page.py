"""Each page of a payout's sessions is the first one."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "domain"


def plant(service: str) -> None:
    """Pass over nothing."""
    if service == "api":
        from payasplay.settlement import history

        def lines(*asked: Any) -> Any:
            place = asked[-1]
            found = real(*asked[:-1], place._replace(page=1))
            return found.model_copy(update={"pagination": place.of(found.pagination.total)})

        real: Any = history.lines
        replace(history, "lines", lambda _lines: lines)
