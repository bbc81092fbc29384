"""A partner is paid for seconds that have not passed yet, if only the session has begun."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wizard", "domain"


def plant(service: str) -> None:
    """Look at the beginning alone."""
    if service == "api":
        from payasplay.partners import reports

        def check_times(data: Any, **times: Any) -> None:
            check(data.model_copy(update={"seconds": 0}), **times)

        check = reports._check_times
        replace(reports, "_check_times", lambda _check: check_times)
