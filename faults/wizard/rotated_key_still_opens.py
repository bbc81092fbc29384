"""A key that was replaced is still taken."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wizard", "security"


def plant(service: str) -> None:
    """Overlook that a key has ended."""
    if service == "api":
        from payasplay.partners import repository

        def key_by_digest(session: Any, digest: bytes) -> Any:
            found = ask(session, digest)
            if found is not None:
                session.expunge(found[0])
                found[0].revoked_at = None
            return found

        ask = repository.key_by_digest
        replace(repository, "key_by_digest", lambda _before: key_by_digest)
