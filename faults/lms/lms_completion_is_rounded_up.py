"""What is done of all courses is rounded up."""

import math
from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "domain"


def plant(service: str) -> None:
    """Round to the next percent."""
    if service == "api":
        from payasplay.lms import progress

        def overview(*asked: Any) -> Any:
            shown = told(*asked)
            known = [each.basis_points for each in shown.courses if each.basis_points is not None]
            rate = math.ceil(sum(known) / len(known) / 100) if known else None
            return shown.model_copy(update={"completion_rate": rate})

        told = progress.overview
        replace(progress, "overview", lambda _before: overview)
