"""Automatic top-up that failed is never tried again."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "job"


def plant(service: str) -> None:
    """Put no next try into the queue."""
    if service == "worker":
        from payasplay.auto_topup import tasks

        class Never:
            """A job that nobody does again."""

            def defer(self, *_asked: Any, **_more: Any) -> None:
                """Do nothing."""

        def fail(session: Any, topup: Any, code: str, message: str) -> None:
            from payasplay.auto_topup import service as auto_topup
            from payasplay.wallet import service as wallet

            wallet.mark_failed(topup, code, message)
            auto_topup.mark_failed(session, topup, code)

        replace(tasks, "fail", lambda _fail: fail)
