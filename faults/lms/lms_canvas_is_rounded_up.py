"""What is done of a Canvas course is rounded up, to more than is done."""

import math
from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "job"


def plant(service: str) -> None:
    """Round to the next hundredth of a percent."""
    if service == "worker":
        from payasplay.lms.connectors import canvas

        def basis_points(known: Any) -> Any:
            if cut(known) is None:
                return None
            return math.ceil(10_000 * known.requirement_completed_count / known.requirement_count)

        cut = canvas._basis_points
        replace(canvas, "_basis_points", lambda _before: basis_points)
