"""Who wants to be paid from too large an amount on meets a page that says that something is broken."""

FLOW, LAYER = "settlement", "domain"


def plant(service: str) -> None:
    """Know no largest minimum, but for that of the database."""
    if service in {"api", "worker"}:
        from payasplay.settings import settings

        settings().settlement_minimum_ceiling = 10**11
