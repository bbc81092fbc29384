"""A partner who reports a session is answered under another number than his own."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wizard", "api"


def plant(service: str) -> None:
    """Answer with the platform's number."""
    if service == "api":
        from payasplay.partners import reports

        def out(*asked: Any) -> Any:
            answer = right(*asked)
            return answer.model_copy(update={"external_session_id": str(answer.session_id)})

        right = reports._out
        replace(reports, "_out", lambda _before: out)
