"""A partner is paid for more seconds than a film has."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wizard", "domain"


def plant(service: str) -> None:
    """Find the content, and look no further."""
    if service == "api":
        from payasplay.partners import reports, repository

        def content(session: Any, bearer: Any, data: Any) -> Any:
            return repository.content_of_partner(session, bearer.platform.partner_id, data.content_ref)

        replace(reports, "_content", lambda _content: content)
