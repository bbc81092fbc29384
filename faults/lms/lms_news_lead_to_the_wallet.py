"""Who is told that a learning system needs attention is led to the wallet."""

from faults.tampering import replace

FLOW, LAYER = "lms", "job"


def plant(service: str) -> None:
    """Lead elsewhere."""
    if service == "worker":
        from payasplay.lms import news

        replace(news, "PATH", lambda _before: "/wallet")
