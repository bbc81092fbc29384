"""A course whose progress nobody knows is shown with 0 %."""

from faults.tampering import replace

FLOW, LAYER = "lms", "domain"


def plant(service: str) -> None:
    """Take no number for the number 0."""
    if service in {"api", "worker"}:
        from payasplay.lms.connectors import canvas, moodle

        for connector in (moodle, canvas):
            replace(connector, "_basis_points", lambda count: lambda known: count(known) or 0)
