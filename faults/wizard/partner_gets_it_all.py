"""The platform keeps nothing of what a partner reports."""

from faults.tampering import replace

FLOW, LAYER = "wizard", "domain"


def plant(service: str) -> None:
    """Take no fee."""
    if service == "api":
        from payasplay.partners import reports

        replace(reports, "_charge", lambda charge: lambda *asked, **more: charge(*asked, **more)._replace(fee=0))
