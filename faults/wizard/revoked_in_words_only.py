"""A revoked key is said to be revoked, and lives on."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wizard", "domain"


def plant(service: str) -> None:
    """Answer, and change nothing."""
    if service == "api":
        from payasplay.partners import repository
        from payasplay.partners import service as keys

        def revoke(session: Any, partner: Any, key_id: Any) -> Any:
            return repository.lock_key(session, partner.id, key_id)

        replace(keys, "revoke", lambda _revoke: revoke)
