"""A session that is reported again is not recognised."""

from faults.tampering import replace

FLOW, LAYER = "wizard", "domain"


def plant(service: str) -> None:
    """Never look whether a session is known."""
    if service == "api":
        from payasplay.partners import repository

        replace(repository, "report", lambda _report: lambda *_asked, **_more: None)
