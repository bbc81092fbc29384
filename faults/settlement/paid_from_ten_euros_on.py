"""Who has said nothing is paid from ten euros on, and not from fifty."""

FLOW, LAYER = "settlement", "domain"


def plant(service: str) -> None:
    """Begin with the smallest amount."""
    if service in {"api", "worker"}:
        from payasplay.settings import settings

        settings().settlement_minimum = 1_000
