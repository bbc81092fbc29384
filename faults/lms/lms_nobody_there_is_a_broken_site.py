"""Where nobody answers, people read that the learning system has an error of its own."""

from faults.tampering import replace

FLOW, LAYER = "lms", "domain"


def plant(service: str) -> None:
    """Tell no silence from an error."""
    if service in {"api", "worker"}:
        from payasplay.lms.connectors import errors, wire

        replace(wire, "Unreachable", lambda _unreachable: errors.SiteFailed)
