"""Who is told to wait is not told for how long."""

FLOW = "security"
LAYER = "api"


def plant(service: str) -> None:
    """Forget the time of every refusal."""
    if service == "api":
        from payasplay.errors import DomainError, RateLimited

        def without_time(self: DomainError, message: str | None = None, **_more: object) -> None:
            DomainError.__init__(self, message)

        RateLimited.__init__ = without_time  # type: ignore[method-assign]
