"""The page takes 29 February for no day, and shows the month in its place."""

from datetime import date
from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Read days as if every year were an ordinary one."""
    if service == "web":
        from payasplay.web.pages import settlement

        def day(text: str) -> Any:
            found = read(text)
            return None if isinstance(found, date) and (found.month, found.day) == (2, 29) else found

        read = settlement._day
        replace(settlement, "_day", lambda _day: day)
