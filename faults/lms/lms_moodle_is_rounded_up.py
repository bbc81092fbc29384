"""What is done of a Moodle course is rounded up, to more than is done."""

import math

from faults.tampering import replace

FLOW, LAYER = "lms", "job"


def plant(service: str) -> None:
    """Round to the next hundredth of a percent."""
    if service == "worker":
        from payasplay.lms.connectors import moodle

        def basis_points(percent: float | None) -> int | None:
            return None if percent is None else math.ceil(percent * 100)

        replace(moodle, "_basis_points", lambda _before: basis_points)
