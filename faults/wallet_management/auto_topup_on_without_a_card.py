"""Who switches automatic top-up on without a card meets an error in the place of a word about it."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Leave what is missing to the database."""
    if service == "api":
        from payasplay.auto_topup import service as auto_topup
        from payasplay.errors import ValidationFailed

        def check(*given: Any) -> None:
            try:
                real(*given)
            except ValidationFailed as refusal:
                if [fault.code for fault in refusal.details] != ["missing"]:
                    raise

        real = auto_topup.check
        replace(auto_topup, "check", lambda _check: check)
