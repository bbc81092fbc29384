"""Who cannot pay for something else loses also what was playing."""

from contextlib import suppress
from typing import Any

from faults.tampering import replace

FLOW, LAYER = "playback", "domain"


def plant(service: str) -> None:
    """Stop what plays where the other thing cannot be paid."""
    if service == "api":
        from payasplay.accounts import repository as accounts
        from payasplay.database.engine import transaction
        from payasplay.errors import InsufficientBalance
        from payasplay.playback import endpoints, repository
        from payasplay.playback import service as playback

        def start(account_id: Any, key: str, data: Any) -> Any:
            with suppress(InsufficientBalance):
                return real(account_id, key, data)
            with transaction() as session:
                account = accounts.existing(session, account_id)
                before = repository.active(session, account_id)
                if before is not None:
                    playback.stop(session, account, before.id)
            raise InsufficientBalance

        real = endpoints._start
        replace(endpoints, "_start", lambda _start: start)
