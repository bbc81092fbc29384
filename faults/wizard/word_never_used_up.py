"""A consumer's word for one session pays for any number."""

from typing import Any

from faults.tampering import replace, run_sql

FLOW, LAYER = "wizard", "domain"


def plant(service: str) -> None:
    """Overlook that the word was used, on a database that lets it pass."""
    if service == "migrations":
        run_sql("ALTER TABLE reported_sessions DROP CONSTRAINT uq_reported_sessions_play_token_digest")
    if service == "api":
        from payasplay.partners import repository

        def lock_play_token(session: Any, digest: bytes) -> Any:
            token = ask(session, digest)
            if token is not None:
                token.used_at = None
            return token

        ask = repository.lock_play_token
        replace(repository, "lock_play_token", lambda _before: lock_play_token)
