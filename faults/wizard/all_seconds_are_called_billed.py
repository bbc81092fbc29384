"""A partner's server learns that everything was billed, although the wallet was empty before."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wizard", "domain"


def plant(service: str) -> None:
    """Answer with the seconds that were reported."""
    if service == "api":
        from payasplay.partners import reports

        def out(session: Any, reported: Any) -> Any:
            return tell(session, reported).model_copy(update={"billed_seconds": reported.seconds})

        tell = reports._out
        replace(reports, "_out", lambda _out: out)
