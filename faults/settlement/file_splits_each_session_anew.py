"""In the file of sessions, each fee is that of the session before; in sum they are right."""

from collections.abc import Iterable
from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "api"


def plant(service: str) -> None:
    """Move the fees a row on, and let the net amounts follow."""
    if service == "api":
        from payasplay.settlement import files

        def lines_csv(lines: Iterable[Any], *more: Any) -> str:
            known = list(lines)
            moved = [
                line.model_copy(update={"fee": known[place - 1].fee, "net": line.revenue - known[place - 1].fee})
                for place, line in enumerate(known)
            ]
            return str(real(moved, *more))

        real = files.lines_csv
        replace(files, "lines_csv", lambda _csv: lines_csv)
