"""Whoever saves any choice of what to be told gets offers by mail from then on."""

from collections.abc import Callable, Iterable
from typing import Any

from faults.tampering import replace

FLOW, LAYER = "notifications", "domain"


def plant(service: str) -> None:
    """Keep the wish for them with whatever else is kept."""
    if service == "api":
        from payasplay.notifications import repository
        from payasplay.notifications.schemas import Channel, NotificationKind

        offers = (NotificationKind.PROMOTIONAL, Channel.EMAIL)

        def with_offers(prefer: Callable[..., None]) -> Callable[..., None]:
            def kept(session: Any, owner: Any, choices: Iterable[tuple[Any, Any, bool]]) -> None:
                prefer(session, owner, [(kind, way, on or (kind, way) == offers) for kind, way, on in choices])

            return kept

        replace(repository, "prefer", with_offers)
