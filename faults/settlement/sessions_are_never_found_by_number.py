"""Who looks for a session by its number, or by its viewer, finds none."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "api"


def plant(service: str) -> None:
    """Look into the titles alone, which have neither."""
    if service == "api":
        from payasplay.settlement import history

        def lines(session: Any, partner: Any, settlement_id: Any, search: str, *more: Any) -> Any:
            is_title = not search.upper().startswith("SE-") and history.HIDDEN not in search
            return real(session, partner, settlement_id, search if is_title else "no title is like this", *more)

        real = history.lines
        replace(history, "lines", lambda _lines: lines)
