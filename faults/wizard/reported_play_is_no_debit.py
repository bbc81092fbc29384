"""What partners report takes money, and neither automatic top-up nor a warning follows."""

from faults.tampering import replace

FLOW, LAYER = "wizard", "domain"


def plant(service: str) -> None:
    """Let nothing follow from the charge."""
    if service == "api":
        from payasplay.partners import reports

        replace(reports, "after_debit", lambda _after: lambda *_debit: None)
