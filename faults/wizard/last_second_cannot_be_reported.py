"""A session that lasted as long as the content is refused as too long."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wizard", "domain"


def plant(service: str) -> None:
    """Draw the line a second too early."""
    if service == "api":
        from payasplay.partners import reports

        def content(session: Any, bearer: Any, data: Any) -> Any:
            real(session, bearer, data.model_copy(update={"seconds": data.seconds + 1}))
            return real(session, bearer, data)

        real = reports._content
        replace(reports, "_content", lambda _content: content)
