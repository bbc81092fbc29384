"""A number that one partner has given to a session is taken for all others."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wizard", "domain"


def plant(service: str) -> None:
    """Look for the number among everybody's sessions."""
    if service == "api":
        from sqlalchemy import select

        from payasplay.partners import repository
        from payasplay.partners.models import ReportedSession

        def report(session: Any, _platform_id: Any, external_id: str, *, sandbox: bool) -> Any:
            query = select(ReportedSession).where(
                ReportedSession.external_id == external_id,
                ReportedSession.sandbox == sandbox,
            )
            return session.scalar(query)

        replace(repository, "report", lambda _report: report)
