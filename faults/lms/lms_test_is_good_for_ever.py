"""A test of long ago is good enough to connect."""

from faults.tampering import replace

FLOW, LAYER = "lms", "security"


def plant(service: str) -> None:
    """Let the word of a test last for a year."""
    if service == "api":
        from datetime import timedelta

        from payasplay.lms import proof

        replace(proof, "GOOD_FOR", lambda _minutes: timedelta(days=365))
