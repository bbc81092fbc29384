"""A changed unsubscribe link is accepted."""

from uuid import UUID

from faults.tampering import replace

FLOW, LAYER = "notifications", "security"


def plant(service: str) -> None:
    """Read the link without its signature."""
    if service == "api":
        import jwt

        from payasplay.notifications import unsubscribe
        from payasplay.notifications.schemas import NotificationKind

        def believe(token: str) -> tuple[UUID, NotificationKind]:
            claims = jwt.decode(token, options={"verify_signature": False})
            return UUID(claims["sub"]), NotificationKind(claims["kind"])

        replace(unsubscribe, "read", lambda _read: believe)
