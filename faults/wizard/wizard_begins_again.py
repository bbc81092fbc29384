"""Who has left the wizard on the way comes back to its first step."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wizard", "domain"


def plant(service: str) -> None:
    """Remember no step."""
    if service == "api":
        from payasplay.partners import platforms

        def save_draft(session: Any, partner: Any, data: Any) -> Any:
            return real(session, partner, data.model_copy(update={"step": None}))

        real = platforms.save_draft
        replace(platforms, "save_draft", lambda _save: save_draft)
