"""A confirmation counts however long ago it was signed."""

from faults.tampering import replace

FLOW, LAYER = "wallet", "security"


def plant(service: str) -> None:
    """Take signatures of all years."""
    if service == "api":
        from payasplay.payments import provider

        replace(provider, "SIGNATURE_TOLERANCE_SECONDS", lambda _seconds: 10**10)
