"""Who looks for a session by its number, or by its viewer, finds none."""

from typing import Any

from sqlalchemy import literal

from faults.tampering import replace

FLOW, LAYER = "settlement", "api"


def plant(service: str) -> None:
    """Look into the titles alone."""
    if service == "api":
        from payasplay.settlement import history

        def titles_alone(*asked: Any) -> Any:
            before = history._NUMBER, history._MASKED
            history._NUMBER = history._MASKED = literal("")
            try:
                return real(*asked)
            finally:
                history._NUMBER, history._MASKED = before

        real = history.lines
        replace(history, "lines", lambda _lines: titles_alone)
