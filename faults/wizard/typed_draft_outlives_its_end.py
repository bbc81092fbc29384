"""Who cancels at the first step finds again what was typed there."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wizard", "domain"


def plant(service: str) -> None:
    """Drop a draft only where there is a platform of it."""
    if service == "api":
        from payasplay.partners import platforms, repository

        def drop(session: Any, partner: Any) -> None:
            draft = repository.draft(session, partner.id)
            if draft is not None and draft.platform_id is not None:
                real(session, partner)

        real = platforms._drop_draft
        replace(platforms, "_drop_draft", lambda _drop: drop)
