"""A course called Data & Society is shown as Data &amp; Society."""

from faults.tampering import replace

FLOW, LAYER = "lms", "domain"


def plant(service: str) -> None:
    """Keep names as they are sent."""
    if service in {"api", "worker"}:
        from payasplay.lms.connectors import text

        replace(text, "decoded", lambda _decoded: text.plain)
