"""Settings of settlement are saved, and are the old ones again afterwards."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "api"


def plant(service: str) -> None:
    """Answer what was given, and keep nothing."""
    if service == "api":
        from payasplay.settlement import preferences

        def save(session: Any, partner: Any, data: Any) -> Any:
            kept = real(session, partner, data)
            session.flush()
            session.expunge(kept)
            session.rollback()
            session.begin()
            return kept

        real = preferences.save
        replace(preferences, "save", lambda _save: save)
