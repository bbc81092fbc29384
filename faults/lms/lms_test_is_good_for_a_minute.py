"""A test of a connection is worth nothing as soon as one has looked away."""

from faults.tampering import replace

FLOW, LAYER = "lms", "security"


def plant(service: str) -> None:
    """Let the word of a test last for a minute."""
    if service == "api":
        from datetime import timedelta

        from payasplay.lms import proof

        replace(proof, "GOOD_FOR", lambda _minutes: timedelta(minutes=1))
