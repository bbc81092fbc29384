"""Who has played on a partner's platform is not told of its end."""

from faults.tampering import replace

FLOW, LAYER = "wizard", "domain"


def plant(service: str) -> None:
    """Take the money, and say nothing."""
    if service == "api":
        from payasplay.partners import reports

        replace(reports, "tell_of_end", lambda _tell: lambda *_played: None)
