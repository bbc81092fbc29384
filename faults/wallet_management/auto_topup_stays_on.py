"""Automatic top-up that was switched off goes on."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Keep the switch as it was, where it was on."""
    if service == "api":
        from payasplay.auto_topup import repository
        from payasplay.auto_topup import service as auto_topup

        def change(session: Any, account: Any, data: Any) -> None:
            wish = repository.of(session, account.id)
            stays = data.enabled or (wish is not None and wish.enabled)
            real(session, account, data.model_copy(update={"enabled": stays}))

        real = auto_topup.change
        replace(auto_topup, "change", lambda _change: change)
