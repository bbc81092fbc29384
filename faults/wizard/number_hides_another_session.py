"""Another session under a number that was reported before is taken for the same one."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wizard", "api"


def plant(service: str) -> None:
    """Compare nothing but the number."""
    if service == "api":
        from payasplay.partners import reports, repository

        def report(session: Any, bearer: Any, data: Any, request_hash: bytes) -> Any:
            known = repository.report(session, bearer.platform.id, data.external_session_id, sandbox=bearer.sandbox)
            return real(session, bearer, data, known.request_hash if known else request_hash)

        real = reports.report
        replace(reports, "report", lambda _report: report)
