"""Whoever knows the number of a key can revoke it, whosever it is."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wizard", "security"


def plant(service: str) -> None:
    """Find a key by its number alone."""
    if service == "api":
        from payasplay.partners import repository
        from payasplay.partners.models import ApiKey

        def lock_key(session: Any, _partner: Any, key_id: Any) -> Any:
            return session.get_one(ApiKey, key_id)

        replace(repository, "lock_key", lambda _lock: lock_key)
