"""The word of a test of something else is good enough to connect."""

from faults.tampering import replace

FLOW, LAYER = "lms", "api"


def plant(service: str) -> None:
    """Do not compare what was tested with what is connected."""
    if service == "api":
        from payasplay.lms import proof

        replace(proof, "_digest", lambda _before: lambda _values: "anything")
