"""A number that was tried in the sandbox cannot be used for a real session."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wizard", "domain"


def plant(service: str) -> None:
    """Look for the number among the sessions of both kinds."""
    if service == "api":
        from sqlalchemy import select

        from payasplay.partners import repository
        from payasplay.partners.models import ReportedSession

        def report(session: Any, platform_id: Any, external_id: str, **_kind: bool) -> Any:
            query = select(ReportedSession).where(
                ReportedSession.platform_id == platform_id,
                ReportedSession.external_id == external_id,
            )
            return session.scalar(query)

        replace(repository, "report", lambda _report: report)
