"""In the file of progress, a third of a course is 33.00 percent."""

import re
from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "domain"


def plant(service: str) -> None:
    """Cut the hundredths off."""
    if service == "api":
        from payasplay.lms import progress

        def make(csv_of: Any) -> Any:
            hundredths = re.compile(r"(?<=,)(\d+)\.\d\d(?=,(?:completed|in_progress|not_started),)")
            return lambda *given: hundredths.sub(r"\1.00", csv_of(*given))

        replace(progress, "csv_of", make)
