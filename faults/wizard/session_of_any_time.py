"""A partner is paid for sessions from before the consumer's word, and for such as are not over."""

from faults.tampering import replace

FLOW, LAYER = "wizard", "domain"


def plant(service: str) -> None:
    """Look at no times."""
    if service == "api":
        from payasplay.partners import reports

        replace(reports, "_check_times", lambda _check: lambda *_reported, **_times: None)
