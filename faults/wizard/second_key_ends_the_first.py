"""Who generates a key of which there is one ends that one, and is not told so."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wizard", "domain"


def plant(service: str) -> None:
    """Put the new one in its place."""
    if service == "api":
        from payasplay.partners import repository
        from payasplay.partners import service as keys
        from payasplay.partners.errors import KeyExists

        def generate(session: Any, partner: Any, platform_id: Any, kind: Any) -> Any:
            try:
                return make(session, partner, platform_id, kind)
            except KeyExists:
                found = repository.keys_of(session, [platform_id])
                old = next(key for key in found if key.kind == kind and key.revoked_at is None)
                return keys.rotate(session, partner, old.id)

        make = keys.generate
        replace(keys, "generate", lambda _generate: generate)
