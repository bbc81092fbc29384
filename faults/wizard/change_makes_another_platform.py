"""Who goes back in the wizard and changes the platform has two of them."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wizard", "domain"


def plant(service: str) -> None:
    """Forget which platform the draft has become."""
    if service == "api":
        from payasplay.partners import platforms, repository

        def save_platform(session: Any, partner: Any, data: Any) -> Any:
            draft = repository.draft(session, partner.id, lock=True)
            if draft is not None:
                draft.platform_id = None
                session.flush()
            return save(session, partner, data)

        save = platforms.save_platform
        replace(platforms, "save_platform", lambda _save: save_platform)
