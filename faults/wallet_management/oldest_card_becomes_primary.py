"""When the primary card is removed, the oldest of the others takes its place."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Choose the last one."""
    if service == "api":
        from payasplay.clock import now_for
        from payasplay.payments.methods import repository
        from payasplay.payments.methods import service as methods

        def remove(session: Any, account: Any, method_id: Any) -> str:
            method = repository.owned(session, account.id, method_id)
            was_primary = method.is_primary
            method.removed_at, method.is_primary = now_for(account), False
            session.flush()
            others = repository.all_of(session, account.id)
            if was_primary and others:
                methods.make_primary(session, others[-1])
            return method.provider_id

        replace(methods, "remove", lambda _remove: remove)
